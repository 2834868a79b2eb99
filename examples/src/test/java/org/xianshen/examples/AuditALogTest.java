package org.xianshen.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.log.NoteAlgorithm;
import org.xianshen.log.NoteSigner;
import org.xianshen.record.RecordSigner;
import org.xianshen.record.TrustStore;

class AuditALogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static List<RecordSigner> signers = List.of();

    @TempDir
    Path folder;

    private SmallOffice office;

    @BeforeAll
    static void keys(@TempDir Path keys) throws IOException {
        signers = SmallOffice.newSigners(keys, CLOCK);
    }

    @BeforeEach
    void an_office_that_published_two_notices() throws IOException {
        office = new SmallOffice(folder, CLOCK, signers);
        office.publish("bus", "公交线路调整通告");
        office.publish("water", "城区停水通告");
    }

    /** What the audit says, its exit code first. */
    private List<String> audit(Path trust, Clock clock) throws IOException {
        office.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int exitCode = AuditALog.run(folder, trust, clock, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return (exitCode + "\n" + bytes.toString(StandardCharsets.UTF_8))
                .lines()
                .toList();
    }

    private List<String> audit() throws IOException {
        return audit(folder.resolve("trust"), CLOCK);
    }

    /** Checks that the audit refuses with a line that begins with {@code what} and holds {@code why}. */
    private static void assertRefused(List<String> said, String what, String why) {
        assertEquals("40", said.get(0), said.toString());
        assertTrue(said.stream().anyMatch(l -> l.startsWith(what) && l.contains(why)), said.toString());
    }

    @Test
    void passes_an_office_in_which_everything_holds() throws IOException {
        assertEquals(List.of("0", "日志  通过  8 条", "记录  2 / 2 份签名有效且已入日志", "公开  2 / 2 份准予公开", "结论  全部通过"), audit());
    }

    @Test
    void refuses_a_record_changed_after_it_was_signed() throws IOException {
        String record = Files.readString(office.record("bus"));
        Files.writeString(office.record("bus"), record.replace("测试", "改动"));
        List<String> said = audit();
        assertRefused(said, "记录  不通过", "REC-");
        assertTrue(said.contains("记录  1 / 2 份签名有效且已入日志"), said.toString());
        assertTrue(said.contains("公开  1 / 2 份准予公开"), said.toString());
    }

    @Test
    void refuses_a_record_that_never_was_logged() throws IOException {
        office.decide("hidden", "道路施工通告", false);
        assertRefused(audit(), "记录  不通过", "日志中没有这份记录");
    }

    @Test
    void refuses_a_published_file_changed_after_its_permit() throws IOException {
        Files.writeString(folder.resolve("released/bus.txt"), "，另有补充", StandardOpenOption.APPEND);
        assertRefused(audit(), "公开  不通过  released/bus.txt", "没有公开凭证");
    }

    @Test
    void refuses_a_file_published_without_a_permit_in_whatever_subfolder() throws IOException {
        Files.createDirectories(folder.resolve("released/more"));
        Files.writeString(folder.resolve("released/more/list.txt"), "名单");
        List<String> said = audit();
        assertRefused(said, "公开  不通过  released/more/list.txt", "没有公开凭证");
        assertTrue(said.contains("公开  2 / 3 份准予公开"), said.toString());
    }

    @Test
    void refuses_what_was_withdrawn_and_still_is_published() throws IOException {
        office.withdraw("bus");
        assertRefused(audit(), "公开  不通过", "REL-008");
    }

    @Test
    void refuses_a_permit_that_has_run_out() throws IOException {
        List<String> said = audit(folder.resolve("trust"), Clock.offset(CLOCK, Duration.ofDays(30)));
        assertRefused(said, "公开  不通过", "REL-002");
    }

    @Test
    void refuses_a_log_with_an_entry_replaced() throws IOException {
        Path entries;
        try (var files = Files.walk(folder.resolve("log"))) {
            entries = files.filter(f -> Files.isRegularFile(f) && f.toString().contains("entries"))
                    .sorted()
                    .reduce((first, last) -> last)
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(entries);
        bytes[bytes.length - 1] = (byte) (bytes[bytes.length - 1] == '0' ? '1' : '0');
        Files.write(entries, bytes);
        List<String> said = audit();
        assertRefused(said, "日志  不通过", "LOG-");
        assertTrue(said.contains("记录  0 / 2 份签名有效且已入日志"), said.toString());
        assertTrue(said.contains("公开  0 / 2 份准予公开"), said.toString());
    }

    @Test
    void refuses_an_office_the_auditor_does_not_trust(@TempDir Path other) throws IOException {
        TrustStore issuerOnly = TrustStore.of(signers.subList(3, 4));
        NoteSigner otherLog = NoteSigner.create(other.resolve("log.key"), "test-log", NoteAlgorithm.ED25519);
        SmallOffice.writeTrust(other, issuerOnly, otherLog);
        List<String> said = audit(other, CLOCK);
        assertRefused(said, "日志  不通过", "LOG-");
        assertRefused(said, "记录  不通过", "REC-");
    }

    @Test
    void refuses_a_folder_without_trust() throws IOException {
        assertRefused(audit(folder.resolve("no-trust"), CLOCK), "结论  不通过", "NoSuchFileException");
    }
}
