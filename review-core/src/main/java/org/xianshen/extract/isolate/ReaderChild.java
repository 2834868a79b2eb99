package org.xianshen.extract.isolate;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.message.ProblemException;

/**
 * One child process, as its host sees it.
 *
 * <p>One thread at a time talks to it; any thread may kill it, upon which the one that talks gets the reason.
 */
final class ReaderChild {

    /** With what a JVM ends that was told to end when its heap is full. */
    static final int OUT_OF_MEMORY = 3;

    private static final int SIGNALLED = 128;
    private static final long SECONDS_TO_END = 5;
    private static final int LONGEST_NAME = 4096;

    private final ChildSettings settings;
    private final Path scratch;
    private final Process process;
    private final FrameReader in;
    private final FrameWriter out;
    private int documents;
    private @Nullable Ending ending;

    private ReaderChild(ChildSettings settings, Path scratch, Process process) {
        this.settings = settings;
        this.scratch = scratch;
        this.process = process;
        this.in = new FrameReader(process.getInputStream());
        this.out = new FrameWriter(process.getOutputStream());
    }

    /** Starts a process; it is of use once it was {@link #greet() greeted}. */
    static ReaderChild start(ChildSettings settings, Path scratch) throws IOException {
        return new ReaderChild(settings, scratch, settings.process(scratch).start());
    }

    /** Tells the child what it works with and waits until it is ready. */
    void greet() throws ChildEndedException {
        try {
            Greeting greeting = new Greeting(
                    settings.factory(),
                    settings.limits(),
                    settings.pictures(),
                    ProcessHandle.current().pid());
            out.send(Frame.Type.HELLO, greeting::write);
            Frame ready = in.next();
            if (ready.type() != Frame.Type.READY
                    || WireReader.of(ready.payload()).readInt() != Greeting.version()) {
                throw new CorruptFrameException("not ready");
            }
        } catch (IOException e) {
            throw ended(e, false);
        }
    }

    /**
     * Has the child read {@code document}.
     *
     * @throws ProblemException with which the child answered
     * @throws IOException when the file cannot be opened
     * @throws ChildEndedException when the child is of no use any more
     */
    ExtractedDocument read(SourceDocument document) throws IOException, ChildEndedException {
        documents++;
        long begin = System.nanoTime();
        boolean accepted = false;
        try {
            HandedOver.send(out, document);
            while (true) {
                Frame frame = in.next();
                switch (frame.type()) {
                    case ACCEPTED -> accepted = true;
                    case QUESTION -> {
                        String name = WireReader.of(frame.payload()).readText(LONGEST_NAME);
                        PasswordFrame.send(out, document.passwords().passwordOf(name));
                    }
                    case ANSWER -> {
                        return answer(frame);
                    }
                    case PROBLEM -> {
                        if (System.nanoTime() - begin
                                >= settings.limits().maxTime().toNanos()) {
                            // What ran too long may still be running in there.
                            documents = settings.documentsPerChild();
                        }
                        throw ProblemCodec.read(WireReader.of(frame.payload()));
                    }
                    case UNREADABLE -> throw unreadable(document, frame);
                    case FAILED -> {
                        String kind = WireReader.of(frame.payload()).readText(LONGEST_NAME);
                        kill(Ending.FAILED);
                        throw new ChildEndedException(Ending.FAILED, technical(kind), true);
                    }
                    default -> throw new CorruptFrameException("not for a host");
                }
            }
        } catch (UnreadableFileException e) {
            throw e.failure();
        } catch (TooMuchForHostException e) {
            kill(Ending.CANCELLED);
            throw e;
        } catch (IOException e) {
            throw ended(e, accepted);
        }
    }

    private ExtractedDocument answer(Frame first) throws IOException {
        Frame[] next = {first};
        WireReader reader = new WireReader(() -> {
            Frame frame = next[0] == null ? in.next() : next[0];
            next[0] = null;
            return switch (frame.type()) {
                case ANSWER -> frame.payload();
                case DONE -> null;
                case FAILED -> throw new CorruptFrameException("answer broken off");
                default -> throw new CorruptFrameException("not part of an answer");
            };
        });
        ExtractedDocument read = DocumentDecoder.read(
                reader, HostBudget.forCharacters(settings.limits().maxCharacters()));
        if (!reader.isAtEnd()) {
            throw new CorruptFrameException("answer goes on");
        }
        return read;
    }

    /** Class names are told, anything else could be text. */
    private static String technical(String kind) {
        return kind.matches("[A-Za-z0-9_$]{1,80}") ? kind : "unknown";
    }

    private static UnreadableFileException unreadable(SourceDocument document, Frame frame) throws IOException {
        String file = document.path().map(Path::toString).orElse(document.name());
        return new UnreadableFileException(
                switch (WireReader.of(frame.payload()).readByte()) {
                    case 1 -> new NoSuchFileException(file);
                    case 2 -> new AccessDeniedException(file);
                    default -> new IOException("the file cannot be read");
                });
    }

    /** Why the child ended, once talking to it has failed; it is dead afterwards. */
    private ChildEndedException ended(IOException failure, boolean accepted) {
        boolean ended = false;
        try {
            ended = process.waitFor(failure instanceof CorruptFrameException ? 0 : SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Ending reason = kill(
                ended
                        ? process.exitValue() == OUT_OF_MEMORY ? Ending.OUT_OF_MEMORY : Ending.CRASHED
                        : Ending.UNINTELLIGIBLE);
        int status = ended ? process.exitValue() : 0;
        String how = status > SIGNALLED ? "signal " + (status - SIGNALLED) : "exit " + status;
        return new ChildEndedException(reason, how, accepted);
    }

    /** Whether the child may get another document. */
    boolean isUsable() {
        return process.isAlive() && documents < settings.documentsPerChild();
    }

    /** Removes what reading the last document may have left on the disk. */
    void tidy() {
        ScratchFolder.empty(scratch);
    }

    /**
     * Kills the child with all processes it started and removes its files; returns once it is dead.
     *
     * @return why it ended: {@code reason}, or the reason of whoever came first
     */
    synchronized Ending kill(Ending reason) {
        if (ending != null) {
            return ending;
        }
        ending = reason;
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        Orphans.kill(scratch);
        try {
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ScratchFolder.remove(scratch);
        return reason;
    }
}
