package org.xianshen.extract.isolate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.xianshen.document.PasswordSource;
import org.xianshen.document.SourceDocument;

/** A document on its way to a child: a file by its path, anything else by its bytes. */
final class HandedOver {

    private static final int LONGEST_NAME = 1 << 14;

    private HandedOver() {}

    static void send(FrameWriter out, SourceDocument document) throws IOException {
        Path path = document.path()
                .filter(p -> p.getFileSystem().equals(FileSystems.getDefault()))
                .orElse(null);
        if (path != null) {
            out.send(Frame.Type.DOCUMENT, frame -> {
                frame.writeByte(1);
                frame.writeText(path.toAbsolutePath().toString());
            });
            return;
        }
        try (InputStream in = open(document)) {
            long size = document.sizeBytes();
            out.send(Frame.Type.DOCUMENT, frame -> {
                frame.writeByte(0);
                frame.writeText(cut(document.name()));
                frame.writeLong(size);
            });
            byte[] piece = new byte[FrameReader.MOST_BYTES];
            for (long left = size; left > 0; ) {
                int read = in.readNBytes(piece, 0, (int) Math.min(left, piece.length));
                if (read == 0) {
                    throw new IOException("the document has become shorter");
                }
                out.send(Frame.Type.CONTENT, piece, read);
                left -= read;
            }
        }
    }

    private static InputStream open(SourceDocument document) throws UnreadableFileException {
        try {
            return document.open();
        } catch (IOException e) {
            throw new UnreadableFileException(e);
        }
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    /** Takes the document that {@code first} announces; its remaining frames are read from {@code in}. */
    static SourceDocument take(Frame first, FrameReader in, PasswordSource passwords) throws IOException {
        WireReader frame = WireReader.of(first.payload());
        if (frame.readByte() == 1) {
            return SourceDocument.of(Path.of(frame.readText(FrameReader.MOST_BYTES)))
                    .withPasswords(passwords);
        }
        String name = frame.readText(LONGEST_NAME);
        long size = frame.readLong();
        byte[] content = new byte[Math.toIntExact(size)];
        for (int filled = 0; filled < content.length; ) {
            Frame next = in.next();
            if (next.type() != Frame.Type.CONTENT || next.payload().length > content.length - filled) {
                throw new CorruptFrameException("bytes of a document expected");
            }
            System.arraycopy(next.payload(), 0, content, filled, next.payload().length);
            filled += next.payload().length;
        }
        return SourceDocument.ofBytes(name, content).withPasswords(passwords);
    }
}
