package org.xianshen.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xianshen.document.StoredText;

/**
 * Text of a large document outside the heap, in a file without a name.
 *
 * <p>The file is removed from its folder as soon as it is open: its bytes are gone when the last text of it is forgotten or
 * when the process ends, however it ends. Texts read from it are thread-safe; the spool itself is filled by one thread.
 */
public final class TextSpool {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final int CHUNK_CHARS = 1 << 16;

    /** Texts kept because they are read several times in a row. */
    private static final int RECENT = 4;

    private final FileChannel channel;
    private final Map<Long, String> recent = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
            return size() > RECENT;
        }
    };
    private long end;

    private TextSpool(FileChannel channel) {
        this.channel = channel;
    }

    /** A new and empty spool. */
    public static TextSpool open() {
        try {
            Path file = Files.createTempFile("xianshen-text", ".tmp");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            // Where the system allows it the name goes at once, otherwise when the channel is closed.
            Files.deleteIfExists(file);
            TextSpool spool = new TextSpool(channel);
            CLEANER.register(spool, new Closing(channel));
            return spool;
        } catch (IOException e) {
            throw new UncheckedIOException("no room for the text of a large document", e);
        }
    }

    /** Closes the file once nobody can read it any more. */
    private record Closing(FileChannel channel) implements Runnable {
        @Override
        public void run() {
            try {
                channel.close();
            } catch (IOException e) {
                // Nobody reads it any more and it has no name.
                return;
            }
        }
    }

    /** Takes {@code text} out of the heap. */
    public StoredText store(String text) {
        long start = end;
        try {
            for (int at = 0; at < text.length(); at += CHUNK_CHARS) {
                String chunk = text.substring(at, Math.min(text.length(), at + CHUNK_CHARS));
                ByteBuffer bytes = ByteBuffer.allocate(chunk.length() * Character.BYTES);
                bytes.asCharBuffer().put(chunk);
                while (bytes.hasRemaining()) {
                    end += channel.write(bytes, end);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no room for the text of a large document", e);
        }
        return new Piece(this, start, text.length());
    }

    private String read(long start, int length) {
        synchronized (recent) {
            String known = recent.get(start);
            if (known == null) {
                known = readAnew(start, length);
                recent.put(start, known);
            }
            return known;
        }
    }

    private String readAnew(long start, int length) {
        byte[] bytes = new byte[length * Character.BYTES];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, start + buffer.position()) < 0) {
                    throw new IOException("text ends early");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the text of a large document is gone", e);
        }
        // A decoder would replace unpaired surrogates and shift what follows; a view of the bytes keeps them.
        return buffer.rewind().asCharBuffer().toString();
    }

    /** Holds on to the spool, so that its file lives as long as any text in it. */
    private record Piece(TextSpool spool, long start, int length) implements StoredText {
        @Override
        public String text() {
            return spool.read(start, length);
        }

        @Override
        public String toString() {
            return "StoredText[" + length + " chars]";
        }
    }
}
