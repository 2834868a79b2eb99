package org.xianshen.message;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing that went wrong, told in one line: code, where, what, what to do.
 *
 * <p>Arguments are file names, page numbers, option names and the like, never document text: a problem may be printed
 * and logged.
 *
 * @param code three capital letters, a hyphen and three digits, e.g. {@code EXT-004}
 * @param where the file, line, option or part it happened in; empty when there is none
 * @param arguments what the wording's placeholders stand for
 */
public record Problem(String code, String where, List<String> arguments) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}-[0-9]{3}");

    public Problem {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("problem code '" + code + "' is not of the form ABC-123");
        }
        Objects.requireNonNull(where, "where");
        arguments = List.copyOf(arguments);
    }

    /** The problem {@code code} at {@code where} with the wording's arguments in order. */
    public static Problem of(String code, String where, String... arguments) {
        return new Problem(code, where, List.of(arguments));
    }

    /** What happened, without code and place. */
    public String what(Language language) {
        return MessageCatalogue.text(code, arguments, language);
    }

    /** What to do about it. */
    public String remedy(Language language) {
        return MessageCatalogue.text(code + ".remedy", arguments, language);
    }

    /** The whole line as a person reads it: {@code EXT-004 a.pdf: page 7 has no text layer; enable OCR …}. */
    public String line(Language language) {
        String place = where.isEmpty() ? "" : where + (language == Language.ZH ? "：" : ": ");
        String pause = language == Language.ZH ? "；" : "; ";
        return code + " " + place + what(language) + pause + remedy(language);
    }
}
