package org.xianshen.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.html.HtmlExtractor;
import org.xianshen.extract.isolate.DocumentCodecTarget;
import org.xianshen.extract.rtf.RtfExtractor;
import org.xianshen.extract.text.PlainTextExtractor;

/** The targets by name, and the door through which Jazzer calls them. */
public final class FuzzTargets {

    private static final Map<String, FuzzTarget> ALL = all();

    private static @Nullable FuzzTarget chosen;

    private FuzzTargets() {}

    private static Map<String, FuzzTarget> all() {
        Map<String, FuzzTarget> targets = new TreeMap<>();
        targets.put("pdf-content", new PdfContentTarget());
        targets.put("match-view", new MatchViewTarget());
        targets.put("isolation-codec", new DocumentCodecTarget());
        targets.put("word-text", new WordTextTarget());
        targets.put("ofd", new OfdTarget());
        targets.put(
                "delimited",
                new ExtractorTarget(
                        new PlainTextExtractor(),
                        "text/csv",
                        "姓名,电话\n\"张,三\",13812345670\n",
                        "a;b\r\n\"c\"\"d\";e",
                        "a\tb\n\"",
                        "，,|\n"));
        targets.put(
                "html",
                new ExtractorTarget(
                        new HtmlExtractor(),
                        "text/html",
                        "<!doctype html><style>.x{display:none}</style><table><tr><th>姓名<td rowspan=2>张三</table><i class=x>a</i>",
                        "<svg><text>甲</text></svg><a href='data:text/html,x' title=乙>丙</a><!--丁--><script>x</script>"));
        targets.put(
                "rtf",
                new ExtractorTarget(
                        new RtfExtractor(),
                        "application/rtf",
                        "{\\rtf1\\ansi\\ansicpg936 {\\v hidden} \\u24352?\\'d5\\'c5\\par}"));
        return targets;
    }

    /** The names of all targets. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The target called {@code name}. */
    public static FuzzTarget of(String name) {
        return Objects.requireNonNull(ALL.get(name), () -> "no target " + name + ", only " + ALL.keySet());
    }

    /** Called by Jazzer once, with the name of the target; loads its classes, so that no input is charged for it. */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        FuzzTarget target = of(arguments[0]);
        for (byte[] seed : target.seeds()) {
            target.run(seed);
        }
        chosen = target;
    }

    /** Called by Jazzer for every input. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        Objects.requireNonNull(chosen).run(input);
    }

    /** Writes the seeds of a target: name and folder; without arguments tells the names. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            names().forEach(System.out::println);
            return;
        }
        writeSeeds(of(arguments[0]), Files.createDirectories(Path.of(arguments[1])));
    }

    private static void writeSeeds(FuzzTarget target, Path folder) throws Exception {
        int number = 0;
        for (byte[] seed : target.seeds()) {
            Files.write(folder.resolve("seed-" + ++number), seed);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<Path> corpus(String name) throws IOException {
        Path folder = Path.of(System.getProperty("root.dir"), "review-core/src/test/resources/fuzz", name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
