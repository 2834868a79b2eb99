package org.xianshen.extract.isolate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.message.ProblemException;

/**
 * The children of one host: at most so many at once, each idle, starting or at work on one document. Thread-safe.
 *
 * <p>A thread of the pool talks to the child, since a thread that waits for a pipe cannot be interrupted; the thread that
 * wants the document waits for it. A timer kills a child that is too late.
 */
final class ChildPool implements Closeable {

    private final ChildSettings settings;
    private final int size;
    private final Semaphore places;
    private final ExecutorService talkers;
    private final ScheduledThreadPoolExecutor timer;
    private final Thread atExit = new Thread(this::end, "xianshen-children");
    private final Deque<Future<ReaderChild>> idle = new ArrayDeque<>();
    private final Set<ReaderChild> alive = new HashSet<>();
    private @Nullable ScratchFolder scratch;
    private boolean closed;

    ChildPool(ChildSettings settings, int size) {
        this.settings = settings;
        this.size = size;
        this.places = new Semaphore(size, true);
        this.talkers = Executors.newCachedThreadPool(work -> daemon(work, "xianshen-child"));
        this.timer = new ScheduledThreadPoolExecutor(1, work -> daemon(work, "xianshen-timer"));
        this.timer.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Starts children until {@code count} are idle or the pool is full. */
    synchronized void startAhead(int count) {
        int wanted = Math.min(count, places.availablePermits());
        while (!closed && idle.size() < wanted) {
            idle.add(talkers.submit(this::start));
        }
    }

    ExtractedDocument read(SourceDocument document) throws IOException {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            throw cancelled(document);
        }
        try {
            return readByChild(document);
        } finally {
            places.release();
        }
    }

    private ExtractedDocument readByChild(SourceDocument document) throws IOException {
        try {
            ReaderChild child = ready(document);
            try {
                return read(child, document);
            } catch (ChildEndedException e) {
                if (e.accepted() || e.ending() != Ending.CRASHED) {
                    throw problem(document, e);
                }
                // It had died while it was idle: that is not the document's fault.
                return read(ready(document), document);
            }
        } catch (ChildEndedException e) {
            throw problem(document, e);
        } catch (TooMuchForHostException e) {
            throw ProblemException.of(
                    e.code(), document.name(), Long.toString(settings.limits().maxCharacters()));
        } catch (InterruptedException e) {
            throw cancelled(document);
        } catch (RejectedExecutionException e) {
            // The pool was closed meanwhile.
            throw Ending.CANCELLED.problem(document.name(), settings, "");
        }
    }

    private ProblemException problem(SourceDocument document, ChildEndedException e) {
        return e.ending().problem(document.name(), settings, e.how());
    }

    private ProblemException cancelled(SourceDocument document) {
        Thread.currentThread().interrupt();
        return Ending.CANCELLED.problem(document.name(), settings, "");
    }

    /** A child that waits for a document: an idle one, one that is starting, or a new one. */
    private ReaderChild ready(SourceDocument document) throws InterruptedException, ChildEndedException {
        while (true) {
            Future<ReaderChild> next;
            synchronized (this) {
                if (closed) {
                    throw Ending.CANCELLED.problem(document.name(), settings, "");
                }
                next = idle.poll();
                if (next == null) {
                    next = talkers.submit(this::start);
                }
            }
            ReaderChild child;
            try {
                child = next.get();
            } catch (InterruptedException e) {
                giveBack(next);
                throw e;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof ChildEndedException ended && ended.ending() == Ending.CANCELLED) {
                    throw ended;
                }
                throw Ending.notStarted(document.name(), reason(e.getCause()));
            }
            if (child.isUsable()) {
                return child;
            }
            retire(child, Ending.RETIRED);
        }
    }

    private static String reason(@Nullable Throwable failure) {
        if (failure instanceof ChildEndedException ended) {
            return ended.ending() == Ending.HUNG ? "not ready in time" : ended.how();
        }
        return failure == null ? "unknown" : failure.getClass().getSimpleName();
    }

    private ReaderChild start() throws IOException, ChildEndedException {
        ReaderChild child;
        synchronized (this) {
            if (closed) {
                throw new ChildEndedException(Ending.CANCELLED, "closed", false);
            }
            child = ReaderChild.start(settings, scratch().forChild());
            alive.add(child);
        }
        ScheduledFuture<?> tooLate = killAfter(child, settings.startTime().toMillis());
        try {
            child.greet();
            return child;
        } catch (ChildEndedException e) {
            retire(child, e.ending());
            throw e;
        } finally {
            tooLate.cancel(false);
        }
    }

    private ScratchFolder scratch() throws IOException {
        ScratchFolder folder = scratch;
        if (folder == null) {
            folder = ScratchFolder.in(Path.of(System.getProperty("java.io.tmpdir")));
            scratch = folder;
            Runtime.getRuntime().addShutdownHook(atExit);
        }
        return folder;
    }

    private ScheduledFuture<?> killAfter(ReaderChild child, long milliseconds) {
        return timer.schedule(() -> child.kill(Ending.HUNG), milliseconds, TimeUnit.MILLISECONDS);
    }

    private ExtractedDocument read(ReaderChild child, SourceDocument document)
            throws IOException, ChildEndedException, InterruptedException {
        ScheduledFuture<?> tooLate = killAfter(
                child, settings.limits().maxTime().plus(settings.grace()).toMillis());
        Future<ExtractedDocument> answer = talkers.submit(() -> child.read(document));
        boolean done = false;
        try {
            ExtractedDocument read = answer.get();
            done = true;
            return read;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            done = cause instanceof ProblemException
                    || (cause instanceof IOException && !(cause instanceof TooMuchForHostException));
            rethrow(cause);
            throw new IllegalStateException(cause);
        } finally {
            tooLate.cancel(false);
            if (done && child.isUsable()) {
                child.tidy();
                giveBack(CompletableFuture.completedFuture(child));
            } else {
                retire(child, done ? Ending.RETIRED : Ending.CANCELLED);
            }
        }
    }

    private static void rethrow(@Nullable Throwable cause) throws IOException, ChildEndedException {
        if (cause instanceof IOException e) {
            throw e;
        }
        if (cause instanceof ChildEndedException e) {
            throw e;
        }
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
    }

    private void giveBack(Future<ReaderChild> child) {
        synchronized (this) {
            if (!closed) {
                idle.addFirst(child);
            }
        }
    }

    private void retire(ReaderChild child, Ending reason) {
        child.kill(reason);
        synchronized (this) {
            alive.remove(child);
        }
    }

    int size() {
        return size;
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending and the hook runs by itself.
            return;
        }
    }

    private void end() {
        List<ReaderChild> children;
        ScratchFolder folder;
        synchronized (this) {
            closed = true;
            idle.clear();
            children = List.copyOf(alive);
            alive.clear();
            folder = scratch;
        }
        children.forEach(child -> child.kill(Ending.CANCELLED));
        if (folder != null) {
            folder.remove();
        }
        talkers.shutdown();
        timer.shutdownNow();
    }
}
