package org.xianshen.extract.mail;

import java.nio.charset.StandardCharsets;
import org.xianshen.extract.encoded.Base64Text;

/**
 * A body in base64, line by line.
 *
 * <p>Programs stop at the first padding, or go on behind it, or pass over what is no letter: so padding begins a new block,
 * and lines that are no base64 are kept as they stand. Behind the padding or such a line, letters count as base64 when they
 * are padded or as long as its lines are; otherwise they are kept, and also decoded where that gives text. A short line
 * that may be a word or a number is kept in any case.
 */
final class Base64Body {

    private static final int LONG_LINE = 60;
    private static final int ONE_IN = 8;

    private final Base64Text code = new Base64Text();
    private final StringBuilder beside = new StringBuilder();
    private final StringBuilder block = new StringBuilder();
    private boolean surelyCode;
    private boolean ended;

    void read(String body) {
        for (int at = 0; at < body.length(); ) {
            int feed = body.indexOf('\n', at);
            int end = feed < 0 ? body.length() : feed;
            line(body.substring(at, end).strip());
            at = end + 1;
        }
        endBlock();
    }

    byte[] content() {
        return code.end();
    }

    byte[] beside() {
        return beside.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void line(String line) {
        if (!ended) {
            first(line);
        } else if (isBlock(line)) {
            block.append(line).append('\n');
            surelyCode |= line.length() >= LONG_LINE || line.endsWith("=");
        } else {
            endBlock();
            keep(line);
        }
    }

    private void first(String line) {
        String letters = letters(line);
        int foreign = line.length() - letters.length();
        if (foreign == 0) {
            code.add(letters);
            ended = letters.indexOf('=') >= 0;
            keepWord(line);
            return;
        }
        keep(line);
        boolean spaced = line.indexOf(' ') >= 0 || line.indexOf('\t') >= 0;
        if (spaced ? isMixed(letters) : foreign * ONE_IN <= line.length()) {
            code.add(letters);
        } else {
            ended = true;
        }
    }

    private static String letters(String line) {
        StringBuilder letters = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isLetter(c) || c == '=') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static boolean isLetter(char c) {
        return Base64Text.isLetter(c) && c != '-' && c != '_';
    }

    /** Whether a word holds a capital letter behind a small one, as words of a language do not. */
    private static boolean isMixed(String letters) {
        for (int i = 1; i < letters.length(); i++) {
            if (Character.isUpperCase(letters.charAt(i)) && Character.isLowerCase(letters.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Letters, and padding at the end only. */
    private static boolean isBlock(String line) {
        int end = line.length();
        while (end > 0 && line.length() - end < 2 && line.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (!isLetter(line.charAt(i))) {
                return false;
            }
        }
        return end > 0;
    }

    private void endBlock() {
        if (surelyCode) {
            code.add("=");
            code.add(block);
            block.toString().lines().forEach(this::keepWord);
        } else if (!block.isEmpty()) {
            beside.append(block);
            String text = new String(Base64Text.decode(block), StandardCharsets.UTF_8);
            if (text.chars().noneMatch(c -> c == 0xFFFD || c < ' ')) {
                beside.append(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                        .append('\n');
            }
        }
        block.setLength(0);
        surelyCode = false;
    }

    /** Keeps a short line that is as well a word or a number. */
    private void keepWord(String line) {
        boolean padded = line.endsWith("=") && line.length() % 4 == 0;
        if (!line.isEmpty() && line.length() < LONG_LINE && !padded && !isMixed(line)) {
            keep(line);
        }
    }

    private void keep(String line) {
        beside.append(line).append('\n');
    }
}
