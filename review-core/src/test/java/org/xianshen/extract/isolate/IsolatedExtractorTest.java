package org.xianshen.extract.isolate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.Language;
import org.xianshen.message.ProblemException;

@Timeout(180)
class IsolatedExtractorTest {

    private static final byte[] NO_TEXT = {'P', 'K', 1, 2};
    private static final ExtractionLimits QUICK =
            new ExtractionLimits(1 << 20, 10, 200_000_000, 10, 1 << 20, 10, 3, Duration.ofSeconds(4));

    private final List<IsolatedExtractor> open = new ArrayList<>();

    private IsolatedExtractor reader() {
        return reader(builder());
    }

    private IsolatedExtractor reader(IsolatedExtractor.Builder builder) {
        IsolatedExtractor reader = builder.build();
        open.add(reader);
        return reader;
    }

    private static IsolatedExtractor.Builder builder() {
        return IsolatedExtractor.builder(TroubleFactory.class)
                .limits(QUICK)
                .heapMebibytes(64)
                .grace(Duration.ofSeconds(1))
                .children(1);
    }

    @AfterEach
    void close_and_leave_nothing() throws IOException {
        open.forEach(IsolatedExtractor::close);
        assertEquals(Set.of(), scratchFolders());
        assertEquals(
                List.of(),
                ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .toList());
    }

    private static Set<Path> scratchFolders() throws IOException {
        return scratchFolders(
                Path.of(System.getProperty("java.io.tmpdir")),
                ProcessHandle.current().pid());
    }

    private static Set<Path> scratchFolders(Path parent, long pid) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return new TreeSet<>(all.filter(p -> p.getFileName().toString().startsWith("xianshen-read-" + pid + "-"))
                    .toList());
        }
    }

    /** Files that lie in the scratch folders of this process. */
    private static List<Path> left() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : scratchFolders()) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(p -> !Files.isDirectory(p)).forEach(files::add);
            }
        }
        return files;
    }

    private static SourceDocument document(String name) {
        return SourceDocument.ofBytes(name, NO_TEXT);
    }

    private static String pid(ExtractedDocument read) {
        return read.units().get(0).text();
    }

    private static String code(IsolatedExtractor reader, String name) {
        ProblemException problem = assertThrows(ProblemException.class, () -> reader.read(document(name)));
        assertFalse(problem.problem().line(Language.EN).contains("张三"));
        assertFalse(problem.problem().line(Language.ZH).contains("张三"));
        return problem.problem().code();
    }

    @ParameterizedTest
    @CsvSource({
        "kill, EXT-701",
        "exit, EXT-701",
        "deep, EXT-701",
        "null, EXT-701",
        "hang, EXT-702",
        "memory, EXT-703",
        "leave-kill, EXT-701",
        "leave-hang, EXT-702",
        "leave-memory, EXT-703",
    })
    void trouble_in_a_child_is_one_coded_problem_and_the_next_document_is_read(String trouble, String code)
            throws IOException {
        IsolatedExtractor reader = reader();
        String before = pid(reader.read(document("fine")));
        assertEquals(code, code(reader, trouble));
        assertEquals(List.of(), left());
        assertNotEquals(before, pid(reader.read(document("fine"))));
        assertFalse(ProcessHandle.of(Long.parseLong(before)).isPresent());
    }

    @Test
    void a_child_serves_many_documents_and_is_replaced_after_its_share() throws IOException {
        IsolatedExtractor reader = reader(builder().documentsPerChild(3));
        List<String> pids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pids.add(pid(reader.read(document("fine"))));
        }
        assertEquals(List.of(pids.get(0), pids.get(0), pids.get(0), pids.get(3), pids.get(3), pids.get(3)), pids);
        assertNotEquals(pids.get(0), pids.get(3));
    }

    @Test
    void a_problem_of_the_reader_comes_back_as_it_is_and_the_child_stays() throws IOException {
        IsolatedExtractor reader = reader();
        String before = pid(reader.read(document("fine")));
        ProblemException problem = assertThrows(ProblemException.class, () -> reader.read(document("refuse")));
        assertEquals("EXT-105", problem.problem().code());
        assertEquals("refuse", problem.problem().where());
        assertEquals(List.of("12"), problem.problem().arguments());
        assertEquals(before, pid(reader.read(document("fine"))));
    }

    @Test
    void what_a_parser_leaves_on_the_disk_is_gone_after_the_document() throws IOException {
        IsolatedExtractor reader = reader();
        reader.read(document("leave"));
        assertEquals(List.of(), left());
        assertTrue(Files.exists(Path.of("/bin")));
    }

    @Test
    void only_the_owner_may_look_into_the_scratch_folder() throws IOException {
        IsolatedExtractor reader = reader();
        reader.read(document("fine"));
        for (Path folder : scratchFolders()) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        }
        assertEquals(1, scratchFolders().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"program", "program-kill"})
    void programs_a_child_has_started_die_with_it(String name) {
        IsolatedExtractor reader = reader();
        assertTrue(code(reader, name).startsWith("EXT-70"));
        assertEquals(
                List.of(),
                ProcessHandle.allProcesses()
                        .filter(p -> p.info().commandLine().orElse("").endsWith("sleep 600"))
                        .toList());
    }

    @Test
    void passwords_are_asked_for_by_name_and_wiped() throws IOException {
        List<char[]> given = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        SourceDocument locked = document("locked").withPasswords(name -> {
            asked.add(name);
            char[] password = ("密码 of " + name).toCharArray();
            given.add(password);
            return password;
        });
        ExtractedDocument read = reader().read(locked);
        assertEquals("密码 of locked", read.units().get(2).text());
        assertEquals("密码 of locked!inner", read.units().get(3).text());
        assertEquals(List.of("locked", "locked!inner"), asked);
        for (char[] password : given) {
            assertArrayEquals(new char[password.length], password);
        }
    }

    @Test
    void text_never_goes_to_a_child(@TempDir Path folder) throws IOException {
        IsolatedExtractor reader = reader();
        assertEquals("你好", pid(reader.read(SourceDocument.ofText("1", "你好"))));
        for (String name : List.of("a.txt", "b.csv", "c.md")) {
            Path file = Files.writeString(folder.resolve(name), "甲,乙\n", StandardCharsets.UTF_8);
            assertEquals("甲,乙\n", pid(reader.read(SourceDocument.of(file))));
            assertFalse(reader.needsChild(SourceDocument.of(file)));
        }
        assertEquals(Set.of(), scratchFolders());
        Path page = Files.writeString(folder.resolve("d.txt"), "<!doctype html><p>甲", StandardCharsets.UTF_8);
        assertTrue(reader.needsChild(SourceDocument.of(page)));
        byte[] withFile = "图：data:image/png;base64,AAAA".getBytes(StandardCharsets.UTF_8);
        assertTrue(reader.needsChild(SourceDocument.ofBytes("a.md", withFile)));
    }

    @Test
    void what_a_parser_prints_disturbs_nothing() throws IOException {
        reader().read(document("print"));
    }

    @Test
    void bytes_and_files_arrive_whole(@TempDir Path folder) throws IOException {
        IsolatedExtractor reader = reader();
        byte[] bytes = new byte[300_000];
        bytes[0] = 'P';
        bytes[1] = 'K';
        assertEquals(
                "300000",
                reader.read(SourceDocument.ofBytes("a", bytes)).units().get(1).text());
        Path file = Files.write(folder.resolve("文件 1.docx"), bytes);
        assertEquals(
                "300000", reader.read(SourceDocument.of(file)).units().get(1).text());
    }

    @Test
    void a_file_that_is_gone_is_told_as_one() throws IOException {
        IsolatedExtractor reader = reader();
        assertThrows(NoSuchFileException.class, () -> reader.read(SourceDocument.of(Path.of("/nowhere/file"))));
    }

    @Test
    void much_text_comes_back_in_pieces() throws IOException {
        ExtractedDocument read = reader(
                        builder().limits(ExtractionLimits.DEFAULT).heapMebibytes(256))
                .read(document("large"));
        assertEquals(62, read.units().size());
        assertTrue(read.units().get(61).isStored());
        assertEquals("先审后公开".repeat(200_000), read.units().get(61).text());
    }

    @Test
    void unpaired_surrogates_survive_both_ways_out_of_memory() {
        String text = "甲\ud842乙\udfb7".repeat(5_000_000);
        ExtractedDocument.Builder document = ExtractedDocument.builder("text/plain");
        document.unit(Carrier.BODY, "", 0, text);
        TextUnit unit = document.build().units().get(0);
        assertTrue(unit.isStored());
        assertEquals(text, unit.text());
    }

    @Test
    void more_text_than_the_limit_is_refused_by_the_host() {
        ExtractionLimits few = new ExtractionLimits(1 << 20, 10, 100, 10, 1 << 20, 10, 3, Duration.ofSeconds(30));
        IsolatedExtractor reader = reader(builder().limits(few).heapMebibytes(256));
        assertEquals("EXT-012", code(reader, "large"));
    }

    @Test
    void a_child_that_died_while_idle_costs_no_document() throws Exception {
        IsolatedExtractor reader = reader();
        String first = pid(reader.read(document("fine")));
        assertEquals(0, new ProcessBuilder("kill", "-9", first).start().waitFor());
        assertNotEquals(first, pid(reader.read(document("fine"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no java", "no classes"})
    void a_child_that_cannot_start_is_a_coded_problem(String fault) {
        IsolatedExtractor reader = reader(
                fault.equals("no java")
                        ? builder().javaHome(Path.of("/nowhere"))
                        : builder().classPath("/nowhere"));
        assertEquals("EXT-704", code(reader, "fine"));
        assertEquals("EXT-704", code(reader, "fine"));
    }

    @Test
    void interrupting_the_caller_kills_the_work_of_the_child() throws Exception {
        IsolatedExtractor reader = reader(builder().limits(ExtractionLimits.DEFAULT));
        String child = pid(reader.read(document("fine")));
        AtomicReference<String> failure = new AtomicReference<>("");
        Thread caller = new Thread(() -> {
            try {
                reader.read(document("hang"));
            } catch (ProblemException e) {
                failure.set(e.problem().code());
            } catch (IOException e) {
                failure.set("file");
            }
        });
        caller.start();
        Thread.sleep(500);
        caller.interrupt();
        caller.join(TimeUnit.SECONDS.toMillis(10));
        assertEquals("EXT-706", failure.get());
        assertFalse(ProcessHandle.of(Long.parseLong(child)).isPresent());
        reader.read(document("fine"));
    }

    @Test
    void closing_ends_what_is_being_read() throws Exception {
        IsolatedExtractor reader = reader(builder().limits(ExtractionLimits.DEFAULT));
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            Future<String> answer = caller.submit(() -> code(reader, "hang"));
            Thread.sleep(1_500);
            reader.close();
            assertEquals("EXT-706", answer.get(10, TimeUnit.SECONDS));
        } finally {
            caller.shutdownNow();
        }
        assertEquals("EXT-706", code(reader, "fine"));
    }

    @Test
    void closing_ends_a_child_that_is_still_starting() throws Exception {
        IsolatedExtractor reader = reader(builder().limits(ExtractionLimits.DEFAULT));
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            Future<String> answer = caller.submit(() -> code(reader, "fine"));
            Thread.sleep(30);
            reader.close();
            assertEquals("EXT-706", answer.get(10, TimeUnit.SECONDS));
        } finally {
            caller.shutdownNow();
        }
    }

    @Test
    void many_callers_share_few_children() throws Exception {
        IsolatedExtractor reader = reader(builder().children(2).limits(ExtractionLimits.DEFAULT));
        reader.startAhead(5);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> work = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String name = i % 10 == 3 ? "exit" : i % 10 == 6 ? "deep" : "fine";
                work.add(() -> {
                    try {
                        return pid(reader.read(document(name)));
                    } catch (ProblemException e) {
                        return e.problem().code();
                    }
                });
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : callers.invokeAll(work)) {
                answers.add(answer.get());
            }
            assertEquals(8, answers.stream().filter("EXT-701"::equals).count());
            assertTrue(answers.stream().noneMatch(a -> a.startsWith("EXT") && !a.equals("EXT-701")));
        } finally {
            callers.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"leave-hang, stay, 9", "program, stay, 9", "leave-hang, stay, 15", "leave-hang, return, 0"})
    void nothing_outlives_a_host_however_it_ends(String trouble, String then, int signal, @TempDir Path temporary)
            throws Exception {
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostProgram.class.getName(),
                        trouble,
                        then)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("reading", lines.readLine());
        }
        List<ProcessHandle> descendants = host.descendants().toList();
        if (signal > 0) {
            assertFalse(descendants.isEmpty());
            assertEquals(1, scratchFolders(temporary, host.pid()).size());
            new ProcessBuilder("kill", "-" + signal, Long.toString(host.pid()))
                    .start()
                    .waitFor();
        }
        assertTrue(host.waitFor(20, TimeUnit.SECONDS));
        for (ProcessHandle descendant : descendants) {
            descendant.onExit().get(20, TimeUnit.SECONDS);
        }
        try (Stream<Path> rest = Files.list(temporary)) {
            assertEquals(
                    List.of(), rest.filter(p -> !p.endsWith("hsperfdata_root")).toList());
        }
    }

    @Test
    void the_next_pool_removes_what_a_dead_host_left(@TempDir Path temporary) throws IOException {
        Path dead = Files.createDirectories(temporary.resolve("xianshen-read-999999999-1/2"));
        Files.writeString(dead.resolve("text"), "张三", StandardCharsets.UTF_8);
        Path living = Files.createDirectory(
                temporary.resolve("xianshen-read-" + ProcessHandle.current().pid() + "-1"));
        ScratchFolder scratch = ScratchFolder.in(temporary);
        assertFalse(Files.exists(dead.getParent()));
        assertTrue(Files.exists(living));
        scratch.remove();
        assertFalse(Files.exists(scratch.root()));
    }
}
