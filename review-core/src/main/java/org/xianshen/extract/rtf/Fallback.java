package org.xianshen.extract.rtf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import org.xianshen.document.Carrier;

/**
 * What a document shows older programs in place of a Unicode character: as a rule a question mark or the character in an
 * older encoding. Anything else is text that no reader sees.
 */
final class Fallback {

    private static final int LONGEST_LIKENESS = 4;

    private final RtfTexts texts;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private char character;

    Fallback(RtfTexts texts) {
        this.texts = texts;
    }

    /** What follows stands in place of {@code shown}. */
    void of(char shown) {
        character = shown;
    }

    void add(int b) {
        bytes.write(b);
    }

    /** Enters what was added unless it says no more than the character. */
    void end(Charset charset) {
        if (bytes.size() > 0) {
            String text = bytes.toString(charset).strip();
            bytes.reset();
            if (!isLike(text)) {
                texts.line(Carrier.RESIDUE, text);
            }
        }
    }

    private boolean isLike(String text) {
        if (text.chars().allMatch(c -> c == '?') || text.equals(String.valueOf(character))) {
            return true;
        }
        if (text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0))) {
            return true;
        }
        boolean sign = !Character.isLetterOrDigit(character);
        boolean plain = text.chars().allMatch(c -> c < 0x80 && !Character.isDigit(c)) || text.length() == 1;
        if (sign && plain && text.length() <= LONGEST_LIKENESS) {
            return true;
        }
        return Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKD)
                .regionMatches(true, 0, text, 0, text.length());
    }
}
