package org.xianshen.log;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that appends and says so until it is killed. */
public final class LogAppender {

    private LogAppender() {}

    /** Appends to the log in the folder of the first argument and prints the index of each entry once it is durable. */
    public static void main(String[] args) throws IOException {
        try (ReviewLog log = ReviewLog.open(Path.of(args[0]), LogTesting.key(NoteAlgorithm.ED25519))) {
            for (int i = 0; i < 100_000; i++) {
                long index = log.append(LogEvent.STEP, LogTesting.ORGAN, LogTesting.DAY, LogTesting.mac(i))
                        .index();
                System.out.println(index);
                System.out.flush();
            }
        }
    }
}
