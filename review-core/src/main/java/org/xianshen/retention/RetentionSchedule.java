package org.xianshen.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xianshen.message.ProblemException;

/**
 * An organ's retention schedule: classes with period, trigger and legal source, approved by its archives authority.
 *
 * <p>There is no national one. The built-in {@link #sample()} shows the form only. Immutable and thread-safe.
 *
 * <p>Legal source: 机关文件材料归档范围和文书档案保管期限规定 (国家档案局令第8号).
 */
public final class RetentionSchedule {

    private static final String HEADER = "class,category,period,trigger,source";
    private static final int FIELDS = 5;
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,31}");
    private static final Pattern VERSION = Pattern.compile("version,([0-9A-Za-z][0-9A-Za-z._-]{0,31})");

    private final String version;
    private final Map<String, RetentionClass> classes;

    private RetentionSchedule(String version, Map<String, RetentionClass> classes) {
        this.version = version;
        this.classes = new LinkedHashMap<>(classes);
    }

    /**
     * The schedule in the CSV file {@code file}: a line {@code version,…}, a header, a line a class; lines that begin
     * with # are comments.
     *
     * @throws ProblemException {@code RET-001} to {@code RET-005}, naming file and line
     */
    public static RetentionSchedule read(Path file) throws IOException {
        return parse(Files.readAllBytes(file), String.valueOf(file.getFileName()));
    }

    /** The sample that shows the form; not a schedule to dispose by. */
    public static RetentionSchedule sample() {
        try (InputStream in = RetentionSchedule.class.getResourceAsStream("SAMPLE-schedule.csv")) {
            if (in == null) {
                throw new IllegalStateException("no sample schedule on the class path");
            }
            return parse(in.readAllBytes(), "SAMPLE-schedule.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RetentionSchedule parse(byte[] bytes, String where) {
        String version = null;
        boolean header = false;
        Map<String, RetentionClass> classes = new LinkedHashMap<>();
        int number = 0;
        for (String line : decode(bytes, where).split("\r?\n", -1)) {
            number++;
            String place = where + ":" + number;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (version == null) {
                version = version(line, place);
            } else if (!header) {
                if (!line.equals(HEADER)) {
                    throw ProblemException.of("RET-001", place, HEADER);
                }
                header = true;
            } else {
                RetentionClass row = row(line, place);
                if (classes.put(row.id(), row) != null) {
                    throw ProblemException.of("RET-004", place, row.id());
                }
            }
        }
        if (version == null || classes.isEmpty()) {
            throw ProblemException.of("RET-001", where, HEADER);
        }
        return new RetentionSchedule(version, classes);
    }

    private static String decode(byte[] bytes, String where) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ProblemException.of("RET-001", where, "UTF-8");
        }
    }

    private static String version(String line, String place) {
        var parts = VERSION.matcher(line);
        if (!parts.matches()) {
            throw ProblemException.of("RET-001", place, "version,…");
        }
        return parts.group(1);
    }

    private static RetentionClass row(String line, String place) {
        List<String> fields = CsvLine.split(line, place);
        if (fields.size() != FIELDS || fields.get(1).isBlank() || fields.get(4).isBlank()) {
            throw ProblemException.of("RET-001", place, HEADER);
        }
        if (!ID.matcher(fields.get(0)).matches()) {
            throw ProblemException.of("RET-005", place);
        }
        RetentionPeriod period = RetentionPeriod.parse(fields.get(2))
                .orElseThrow(() -> ProblemException.of("RET-002", place, clip(fields.get(2))));
        for (Trigger trigger : Trigger.values()) {
            if (trigger.name().equals(fields.get(3))) {
                return new RetentionClass(fields.get(0), fields.get(1), period, trigger, fields.get(4));
            }
        }
        throw ProblemException.of(
                "RET-003", place, clip(fields.get(3)), List.of(Trigger.values()).toString());
    }

    private static String clip(String value) {
        return value.length() <= 20 ? value : value.substring(0, 20);
    }

    /** Its version, which certificates name. */
    public String version() {
        return version;
    }

    /** Its classes in the order of the table. */
    public Collection<RetentionClass> classes() {
        return List.copyOf(classes.values());
    }

    /** The class {@code id}, if the schedule has it. */
    public Optional<RetentionClass> find(String id) {
        return Optional.ofNullable(classes.get(id));
    }

    /**
     * The class {@code id}.
     *
     * @throws ProblemException {@code RET-006} when the schedule has no such class
     */
    public RetentionClass get(String id) {
        return find(id).orElseThrow(() -> ProblemException.of("RET-006", "", id, version));
    }
}
