package org.xianshen.extract.ole;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.xianshen.extract.TextDecoder;

/** A file as the packager of Windows wraps it into a stream: a label, the path it came from, its bytes. */
final class WrappedFile {

    private final Set<String> names;
    private final byte[] content;

    private WrappedFile(Set<String> names, byte[] content) {
        this.names = names;
        this.content = content;
    }

    /** The file wrapped in {@code stream}; empty when it is wrapped in another way. */
    static Optional<WrappedFile> of(byte[] stream) {
        ByteBuffer bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        try {
            bytes.getInt();
            bytes.getShort();
            Set<String> names = new LinkedHashSet<>();
            names.add(untilZero(bytes));
            names.add(untilZero(bytes));
            bytes.getInt();
            names.add(text(take(bytes, bytes.getInt())).replace("\0", ""));
            byte[] content = take(bytes, bytes.getInt());
            while (bytes.remaining() >= Integer.BYTES) {
                int characters = bytes.getInt();
                if (characters <= 0 || characters > bytes.remaining() / Character.BYTES) {
                    break;
                }
                names.add(new String(take(bytes, characters * Character.BYTES), StandardCharsets.UTF_16LE)
                        .replace("\0", ""));
            }
            names.removeIf(String::isBlank);
            return Optional.of(new WrappedFile(names, content));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static byte[] take(ByteBuffer bytes, int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    private static String untilZero(ByteBuffer bytes) {
        int start = bytes.position();
        int end = start;
        while (bytes.get(end < bytes.limit() ? end : failed()) != 0) {
            end++;
        }
        String text = text(take(bytes, end - start));
        bytes.get();
        return text;
    }

    /** The packager writes in the code page of its machine; other programs write UTF-8. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, TextDecoder.GB18030);
        }
    }

    private static int failed() {
        throw new BufferUnderflowException();
    }

    /** What people called it: label, path, path it was unpacked to; each once. */
    Set<String> names() {
        return names;
    }

    /** The bytes of the file. */
    byte[] content() {
        return content.clone();
    }
}
