package org.xianshen.extract.isolate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.extract.ExtractionLimits;

/**
 * How children are started and what they may cost.
 *
 * @param factory name of the class that makes their reader
 * @param limits what one document may cost
 * @param pictures whether pictures are to be read
 * @param java the program
 * @param classPath where its classes are, absolute
 * @param heapMebibytes largest heap of one child
 * @param startTime how long a child may take to get ready
 * @param grace how long after {@link ExtractionLimits#maxTime()} a child that has not answered is killed
 * @param documentsPerChild documents after which a child is replaced
 */
record ChildSettings(
        String factory,
        ExtractionLimits limits,
        boolean pictures,
        Path java,
        String classPath,
        int heapMebibytes,
        Duration startTime,
        Duration grace,
        int documentsPerChild) {

    /** Variables with which somebody may have told every JVM to do more, e.g. to open a port. */
    private static final List<String> NOT_INHERITED = List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

    /**
     * The process, not yet started: quick to start, without traces on the disk, ending at once when its heap is full.
     *
     * @param scratch its folder for temporary files, also of the programs it starts
     */
    ProcessBuilder process(Path scratch) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.add("-Xmx" + heapMebibytes + "m");
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + scratch.resolve("crash"),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Djava.io.tmpdir=" + scratch,
                "-D" + ScratchFolder.PROPERTY + "=" + scratch,
                "-cp",
                classPath,
                ChildMain.class.getName()));
        ProcessBuilder process =
                new ProcessBuilder(command).directory(scratch.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().keySet().removeAll(NOT_INHERITED);
        process.environment().put("TMPDIR", scratch.toString());
        return process;
    }
}
