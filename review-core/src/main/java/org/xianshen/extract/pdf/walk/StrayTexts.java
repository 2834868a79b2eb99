package org.xianshen.extract.pdf.walk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** Words that stand in content and that no operator paints: comments, operands of other operators. Not thread-safe. */
final class StrayTexts {

    private static final int DEEPEST = 8;
    private static final int MOST = 10_000;

    private final Set<String> texts = new LinkedHashSet<>();

    /** The words, each once, in order. */
    Set<String> all() {
        return texts;
    }

    /** Enters the strings among the first {@code count} of {@code operands}. */
    void operands(List<COSBase> operands, int count) {
        for (int i = 0; i < count; i++) {
            value(operands.get(i), 0);
        }
    }

    /** Enters an operator that PDF does not define, with the names it is given. */
    void unknown(String operator, List<COSBase> operands) {
        add(operator);
        for (COSBase operand : operands) {
            if (operand instanceof COSName name) {
                add(name.getName());
            }
        }
    }

    private void value(COSBase value, int depth) {
        if (value instanceof COSString string) {
            add(string.getString());
        } else if (value instanceof COSArray list && depth < DEEPEST) {
            for (int i = 0; i < list.size(); i++) {
                value(list.get(i), depth + 1);
            }
        } else if (value instanceof COSDictionary dictionary && depth < DEEPEST) {
            for (COSName key : dictionary.keySet()) {
                COSBase inner = dictionary.getItem(key);
                if (inner != null) {
                    value(inner, depth + 1);
                }
            }
        }
    }

    /** Enters the comments in {@code content}. */
    void comments(byte[] content) {
        int at = 0;
        while (at < content.length) {
            byte b = content[at];
            if (b == '(') {
                at = afterString(content, at);
            } else if (b == '%') {
                int end = at;
                while (end < content.length && content[end] != '\n' && content[end] != '\r') {
                    end++;
                }
                add(text(content, at + 1, end));
                at = end;
            } else if (isInlineData(content, at)) {
                at = afterInlineData(content, at);
            } else {
                at++;
            }
        }
    }

    private static int afterString(byte[] content, int from) {
        int open = 0;
        for (int at = from; at < content.length; at++) {
            switch (content[at]) {
                case '\\' -> at++;
                case '(' -> open++;
                case ')' -> open--;
                default -> {
                    // a character of the string
                }
            }
            if (open == 0) {
                return at + 1;
            }
        }
        return content.length;
    }

    private static boolean isInlineData(byte[] content, int at) {
        return at > 0
                && at + 2 < content.length
                && content[at] == 'I'
                && content[at + 1] == 'D'
                && isWhite(content[at - 1])
                && isWhite(content[at + 2]);
    }

    private static int afterInlineData(byte[] content, int from) {
        for (int at = from + 3; at + 2 < content.length; at++) {
            if (isWhite(content[at]) && content[at + 1] == 'E' && content[at + 2] == 'I') {
                return at + 3;
            }
        }
        return content.length;
    }

    private static boolean isWhite(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
    }

    private static String text(byte[] content, int from, int to) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                return charset.newDecoder()
                        .decode(ByteBuffer.wrap(content, from, to - from))
                        .toString();
            } catch (CharacterCodingException e) {
                // not in this encoding
            }
        }
        return "";
    }

    private void add(String text) {
        if (!text.isBlank() && texts.size() < MOST) {
            texts.add(text.strip());
        }
    }
}
