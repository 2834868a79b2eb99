package org.xianshen.extract.mail;

import java.io.ByteArrayOutputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.DefaultFieldBuilder;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;
import org.jspecify.annotations.Nullable;

/** Makes header fields of lines, and keeps the lines of a header that are no fields. */
final class HeaderLines implements FieldBuilder {

    private final FieldBuilder fields = new DefaultFieldBuilder(-1);
    private final ByteArrayOutputStream broken = new ByteArrayOutputStream();

    /** Lines met since the last call that are no fields. */
    byte[] takeBroken() {
        byte[] lines = broken.toByteArray();
        broken.reset();
        return lines;
    }

    @Override
    public void reset() {
        fields.reset();
    }

    @Override
    public void append(ByteArrayBuffer line) throws MimeException {
        fields.append(line);
    }

    @Override
    public @Nullable RawField build() throws MimeException {
        byte[] raw = fields.getRaw().toByteArray();
        try {
            return fields.build();
        } catch (MimeException e) {
            broken.writeBytes(raw);
            broken.write('\n');
            return null;
        }
    }

    @Override
    public RecycledByteArrayBuffer getRaw() {
        return fields.getRaw();
    }

    @Override
    public void release() {
        fields.release();
    }
}
