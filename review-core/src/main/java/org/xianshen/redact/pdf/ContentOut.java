package org.xianshen.redact.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** Content operators as bytes in one fixed form. Not thread-safe. */
final class ContentOut {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Writes {@code operator} with numbers before it. */
    ContentOut op(String operator, double... numbers) {
        for (double n : numbers) {
            word(Streams.text(n));
        }
        return end(operator);
    }

    /** Writes {@code operator} with the numbers among {@code operands}; anything else is refused. */
    ContentOut echo(String operator, List<COSBase> operands) throws CannotRewrite {
        for (COSBase operand : operands) {
            if (!(operand instanceof COSNumber n)) {
                throw new CannotRewrite("operand of " + operator + " is no number");
            }
            word(Streams.text(n.floatValue()));
        }
        return end(operator);
    }

    /** Writes {@code operator} with a name before it. */
    ContentOut named(COSName name, String operator) {
        word("/" + name.getName());
        return end(operator);
    }

    ContentOut word(String word) {
        out.writeBytes(word.getBytes(StandardCharsets.US_ASCII));
        out.write(' ');
        return this;
    }

    private ContentOut end(String operator) {
        out.writeBytes(operator.getBytes(StandardCharsets.US_ASCII));
        out.write('\n');
        return this;
    }

    boolean isEmpty() {
        return out.size() == 0;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
