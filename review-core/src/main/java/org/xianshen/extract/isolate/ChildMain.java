package org.xianshen.extract.isolate;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.message.ProblemException;

/**
 * The child process: reads one document after the other until its host is gone.
 *
 * <p>Its standard streams belong to the frames alone; whatever a library prints is dropped. When its input ends, or the host
 * is no longer its parent, it stops what it is doing, ends the processes it started, and removes its scratch folder.
 */
final class ChildMain {

    private static final long PARENT_CHECK_MILLIS = 1_000;

    private final FrameReader in;
    private final FrameWriter out;
    private final BlockingQueue<SourceDocument> documents = new LinkedBlockingQueue<>();
    private final BlockingQueue<char[]> passwords = new LinkedBlockingQueue<>();

    private ChildMain(FrameReader in, FrameWriter out) {
        this.in = in;
        this.out = out;
    }

    /** Runs until the host is gone. */
    public static void main(String[] arguments) {
        FrameReader in = new FrameReader(new FileInputStream(FileDescriptor.in));
        FrameWriter out = new FrameWriter(new FileOutputStream(FileDescriptor.out));
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        int status = 0;
        try {
            new ChildMain(in, out).run();
        } catch (IOException | ReflectiveOperationException | RuntimeException e) {
            status = 1;
        } catch (OutOfMemoryError e) {
            // Of memory outside the heap; at a full heap the machine itself ends the process.
            status = ReaderChild.OUT_OF_MEMORY;
        }
        end(status);
    }

    private void run() throws IOException, ReflectiveOperationException {
        Frame hello = in.next();
        if (hello.type() != Frame.Type.HELLO) {
            throw new CorruptFrameException("greeting expected");
        }
        Greeting greeting = Greeting.read(WireReader.of(hello.payload()));
        startDaemon("xianshen-parent", () -> watch(greeting.parent()));
        ReaderFactory factory = Class.forName(greeting.factory())
                .asSubclass(ReaderFactory.class)
                .getConstructor()
                .newInstance();
        DocumentReader reader = factory.reader(greeting.limits(), greeting.pictures());
        startDaemon("xianshen-input", this::listen);
        out.send(Frame.Type.READY, frame -> frame.writeInt(Greeting.version()));
        while (true) {
            SourceDocument document = next(documents);
            out.send(Frame.Type.ACCEPTED);
            answer(reader, document);
        }
    }

    private void answer(DocumentReader reader, SourceDocument document) throws IOException {
        ExtractedDocument read;
        try {
            read = reader.read(document);
        } catch (ProblemException e) {
            out.send(Frame.Type.PROBLEM, frame -> ProblemCodec.write(frame, e.problem()));
            return;
        } catch (IOException e) {
            int kind = e instanceof NoSuchFileException ? 1 : e instanceof AccessDeniedException ? 2 : 0;
            out.send(Frame.Type.UNREADABLE, frame -> frame.writeByte(kind));
            return;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            fail(e);
            return;
        }
        try {
            DocumentEncoder.write(read, new WireWriter((bytes, length) -> out.send(Frame.Type.ANSWER, bytes, length)));
            out.send(Frame.Type.DONE);
        } catch (RuntimeException | StackOverflowError e) {
            fail(e);
        }
    }

    /** Tells the kind of failure only: messages of foreign parsers may quote what they read. */
    private void fail(Throwable failure) throws IOException {
        out.send(Frame.Type.FAILED, frame -> frame.writeText(failure.getClass().getSimpleName()));
    }

    private char[] ask(String name) {
        try {
            out.send(Frame.Type.QUESTION, frame -> frame.writeText(name.substring(0, Math.min(name.length(), 4096))));
        } catch (IOException e) {
            end(1);
        }
        return next(passwords);
    }

    /** Waits however often a parser has interrupted this thread. */
    private static <T> T next(BlockingQueue<T> queue) {
        T taken = null;
        while (taken == null) {
            try {
                taken = queue.take();
            } catch (InterruptedException e) {
                taken = queue.poll();
            }
        }
        return taken;
    }

    private void listen() {
        try {
            while (true) {
                Frame frame = in.next();
                switch (frame.type()) {
                    case DOCUMENT -> documents.add(HandedOver.take(frame, in, this::ask));
                    case PASSWORD -> passwords.add(PasswordFrame.open(frame));
                    default -> throw new CorruptFrameException("not for a child");
                }
            }
        } catch (IOException | RuntimeException e) {
            // The host is gone or speaks no sense: either way nobody waits for an answer.
            end(0);
        }
    }

    private static void watch(long parent) {
        while (true) {
            ProcessHandle now = ProcessHandle.current().parent().orElse(null);
            if (now == null || now.pid() != parent) {
                end(0);
            }
            try {
                Thread.sleep(PARENT_CHECK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void startDaemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends at once; what waits or runs is abandoned. */
    private static synchronized void end(int status) {
        try {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            String scratch = System.getProperty(ScratchFolder.PROPERTY);
            if (scratch != null) {
                ScratchFolder.removeOwn(Path.of(scratch));
            }
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }
}
