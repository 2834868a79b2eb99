package org.xianshen.extract.ocr.tesseract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xianshen.extract.Deadline;
import org.xianshen.extract.ocr.Picture;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.extract.ocr.PictureText;
import org.xianshen.extract.ocr.PixelDigest;
import org.xianshen.message.ProblemException;

/**
 * Reads pictures with the installed program tesseract 5 and its language data {@code chi_sim}; {@code eng} and {@code osd}
 * are used where installed, for pictures in Latin letters and for turned pages.
 *
 * <p>One process a picture is fed and heard through pipes; no temporary file is written, no process outlives the call, and
 * nothing the program says of itself is shown. At most as many pictures are in memory as are read at once, and one more.
 * Immutable and thread-safe; each call has its own threads and processes.
 */
public final class TesseractReader implements PictureReader {

    /** System property that tells where the program is; without it the path of the process is searched. */
    public static final String PATH_PROPERTY = "xianshen.tesseract";

    private static final long MOST_PIXELS = 200_000_000;
    private static final int LEAST_EDGE = 8;

    private final TesseractProgram program;
    private final int atOnce;

    private TesseractReader(TesseractProgram program, int atOnce) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("pictures at once: " + atOnce + " is not 1 or more");
        }
        this.program = program;
        this.atOnce = atOnce;
    }

    /** A reader with the program that {@value #PATH_PROPERTY} names or the path has; it may turn out to be unavailable. */
    public static TesseractReader find() {
        String told = System.getProperty(PATH_PROPERTY, "");
        return new TesseractReader(
                told.isEmpty() ? TesseractProgram.onPath(System.getenv("PATH")) : new TesseractProgram(Path.of(told)),
                Runtime.getRuntime().availableProcessors());
    }

    /** A reader with the program at {@code program}; it may turn out to be unavailable. */
    public static TesseractReader at(Path program) {
        return new TesseractReader(
                new TesseractProgram(Objects.requireNonNull(program, "program")),
                Runtime.getRuntime().availableProcessors());
    }

    /** The same with at most {@code pictures} read at once; by default as many as there are processors. */
    public TesseractReader atOnce(int pictures) {
        return new TesseractReader(program, pictures);
    }

    /** Why pictures cannot be read, in English; empty when they can. */
    public String unavailability() {
        return program.missing();
    }

    @Override
    public boolean isAvailable() {
        return program.missing().isEmpty();
    }

    @Override
    public List<PictureText> read(List<? extends Picture> pictures, Deadline deadline) {
        if (pictures.isEmpty()) {
            return List.of();
        }
        int threads = Math.min(atOnce, pictures.size());
        ExecutorService readers = Executors.newFixedThreadPool(threads, TesseractReader::daemon);
        Semaphore places = new Semaphore(threads);
        List<Future<PictureText>> results = new ArrayList<>();
        try (RunningProcesses running = new RunningProcesses()) {
            try {
                for (Picture picture : pictures) {
                    if (!places.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                        throw late(deadline);
                    }
                    results.add(start(picture, readers, places, running));
                }
                List<PictureText> texts = new ArrayList<>();
                for (Future<PictureText> result : results) {
                    texts.add(result.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS));
                }
                return texts;
            } catch (TimeoutException e) {
                throw late(deadline);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw late(deadline);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException unexpected) {
                    throw unexpected;
                }
                throw new IllegalStateException(e.getCause());
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private static ProblemException late(Deadline deadline) {
        return ProblemException.of(
                "EXT-014", "", Long.toString(deadline.allowed().toSeconds()));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "xianshen-pictures");
        thread.setDaemon(true);
        return thread;
    }

    /** Decodes the picture here and has it read by another thread. */
    private Future<PictureText> start(
            Picture picture, ExecutorService readers, Semaphore places, RunningProcesses running) {
        PictureText known = null;
        InkLayers[] layers = new InkLayers[1];
        int dpi = picture.dotsPerInch();
        try {
            BufferedImage pixels = picture.pixels();
            int width = pixels.getWidth();
            int height = pixels.getHeight();
            if ((long) width * height > MOST_PIXELS) {
                known = PictureText.failed("picture has more than " + MOST_PIXELS / 1_000_000 + " megapixels");
            } else if (width < LEAST_EDGE || height < LEAST_EDGE || PixelDigest.isEmpty(pixels)) {
                known = new PictureText(width, height, List.of(), "");
            } else {
                layers[0] = InkLayers.of(pixels);
            }
        } catch (IOException | RuntimeException e) {
            known = PictureText.failed("picture cannot be decoded");
        } catch (OutOfMemoryError e) {
            known = PictureText.failed("picture is too large for the memory");
        }
        if (known != null) {
            places.release();
            PictureText text = known;
            return java.util.concurrent.CompletableFuture.completedFuture(text);
        }
        return readers.submit(() -> {
            try {
                InkLayers mine = Objects.requireNonNull(layers[0]);
                layers[0] = null;
                return new PageReader(program, running).read(mine, dpi);
            } catch (TesseractProgram.FailedRunException e) {
                return PictureText.failed("text recognition failed: " + e.getMessage());
            } catch (IOException e) {
                return PictureText.failed("text recognition failed");
            } finally {
                places.release();
            }
        });
    }
}
