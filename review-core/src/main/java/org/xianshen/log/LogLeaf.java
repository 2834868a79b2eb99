package org.xianshen.log;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianshen.message.ProblemException;

/**
 * An entry of a review log: one line of ASCII that says what happened, never to whom or what.
 *
 * <p>Spelled {@code xianshen.leaf/1 EVENT organ sequence day mac}. Without the record's salt the MAC tells nothing about
 * the record; entries about one and the same state of a record share it, and nothing else links entries.
 *
 * @param event what happened
 * @param organ code of the organ, up to 18 letters or digits
 * @param sequence 1, 2, 3, … in the organ, without gap
 * @param day the day it happened
 * @param mac HMAC-SHA-256 of the record's hash under its salt, 64 lower-case hexadecimal digits
 */
public record LogLeaf(LogEvent event, String organ, long sequence, LocalDate day, String mac) {

    private static final String VERSION = "xianshen.leaf/1";
    private static final Pattern ORGAN = Pattern.compile("[0-9A-Za-z]{1,18}");
    private static final Pattern MAC = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LINE = Pattern.compile(
            "xianshen\\.leaf/1 ([A-Z]{4,8}) ([0-9A-Za-z]{1,18}) ([1-9][0-9]{0,17}) ([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9a-f]{64})");

    /**
     * Checks the form.
     *
     * @throws ProblemException {@code LOG-020} when a part is of another form
     */
    public LogLeaf {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(day, "day");
        if (!ORGAN.matcher(organ).matches() || sequence < 1 || !MAC.matcher(mac).matches()) {
            throw ProblemException.of("LOG-020", "");
        }
    }

    /**
     * The leaf that {@code entry} spells.
     *
     * @param where the file and index, for messages
     * @throws ProblemException {@code LOG-020} when it spells none
     */
    public static LogLeaf parse(byte[] entry, String where) {
        Matcher parts = LINE.matcher(new String(entry, StandardCharsets.ISO_8859_1));
        if (parts.matches()) {
            try {
                return new LogLeaf(
                        LogEvent.valueOf(parts.group(1)),
                        parts.group(2),
                        Long.parseLong(parts.group(3)),
                        LocalDate.parse(parts.group(4)),
                        parts.group(5));
            } catch (IllegalArgumentException | DateTimeException e) {
                // told below
            }
        }
        throw ProblemException.of("LOG-020", where);
    }

    /** The entry's bytes. */
    public byte[] toBytes() {
        return (VERSION + " " + event + " " + organ + " " + sequence + " " + day + " " + mac)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
