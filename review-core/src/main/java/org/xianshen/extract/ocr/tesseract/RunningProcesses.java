package org.xianshen.extract.ocr.tesseract;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The processes of one call, so that none outlives it; thread-safe. */
final class RunningProcesses implements AutoCloseable {

    private final Set<Process> running = new HashSet<>();
    private boolean closed;

    synchronized Process start(ProcessBuilder builder) throws IOException {
        if (closed) {
            throw new TesseractProgram.FailedRunException("stopped");
        }
        Process process = builder.start();
        running.add(process);
        return process;
    }

    synchronized void ended(Process process) {
        running.remove(process);
        if (process.isAlive()) {
            process.destroyForcibly();
        }
    }

    /** Kills what still runs; nothing starts afterwards. */
    @Override
    public synchronized void close() {
        closed = true;
        running.forEach(Process::destroyForcibly);
        running.clear();
    }
}
