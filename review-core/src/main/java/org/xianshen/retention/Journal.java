package org.xianshen.retention;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.xianshen.message.ProblemException;
import org.xianshen.record.AtomicFile;
import org.xianshen.record.CanonicalJson;
import org.xianshen.record.JsonMembers;
import org.xianshen.record.JsonValue;
import org.xianshen.record.JsonValue.JsonObject;

/**
 * An append-only file of JSON lines, each naming the hash of the line before.
 *
 * <p>One process at a time. An append returns when it is on the disk; a line cut off by a crash was never acknowledged and
 * is dropped on opening; any other damage is refused with the line's number.
 */
final class Journal implements Closeable {

    private static final String PREVIOUS = "previous";
    private static final int MAX_BYTES = 512 * 1024 * 1024;

    private final String name;
    private final FileChannel channel;
    private String previous = "";
    private long lines;
    private boolean broken;

    private Journal(String name, FileChannel channel) {
        this.name = name;
        this.channel = channel;
    }

    /** Opens or makes the journal {@code file} and shows each line to {@code reader}. */
    static Journal open(Path file, Consumer<JsonMembers> reader) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Journal journal = new Journal(String.valueOf(file.getFileName()), channel);
        try {
            journal.lock();
            journal.replay(reader);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                AtomicFile.forceFolder(folder);
            }
            return journal;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void lock() throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: told below
        }
        throw ProblemException.of("RET-010", name);
    }

    private void replay(Consumer<JsonMembers> reader) throws IOException {
        long size = channel.size();
        if (size > MAX_BYTES) {
            throw ProblemException.of("RET-011", name, "0");
        }
        ByteBuffer all = ByteBuffer.allocate((int) size);
        while (all.hasRemaining() && channel.read(all) >= 0) {
            // until it is all read
        }
        byte[] bytes = Arrays.copyOf(all.array(), all.position());
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                line(Arrays.copyOfRange(bytes, start, at), reader);
                start = at + 1;
            }
        }
        if (start < bytes.length) {
            channel.truncate(start);
            channel.force(true);
        }
        channel.position(start);
    }

    private void line(byte[] line, Consumer<JsonMembers> reader) {
        lines++;
        String place = name + ":" + lines;
        JsonMembers members = JsonMembers.of(CanonicalJson.read(line, place), place);
        if (!members.string(PREVIOUS).equals(previous)) {
            throw ProblemException.of("RET-011", place, Long.toString(lines));
        }
        previous = sha256(line);
        reader.accept(members);
    }

    /** Appends {@code event} and returns it as written, when it is durable. */
    JsonMembers append(JsonObject event) throws IOException {
        if (broken || !channel.isOpen()) {
            throw ProblemException.of("RET-012", name);
        }
        JsonObject whole = event.with(PREVIOUS, JsonValue.of(previous));
        byte[] line = CanonicalJson.write(whole);
        byte[] terminated = Arrays.copyOf(line, line.length + 1);
        terminated[line.length] = '\n';
        broken = true;
        ByteBuffer buffer = ByteBuffer.wrap(terminated);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
        broken = false;
        previous = sha256(line);
        lines++;
        return new JsonMembers(whole, name + ":" + lines);
    }

    private static String sha256(byte[] line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
