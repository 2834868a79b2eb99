package org.xianshen.extract.isolate;

import java.io.IOException;
import org.xianshen.document.SourceDocument;

/** A host to be killed while a child reads: tells by a line on standard output when the child is at work. */
final class HostProgram {

    private HostProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        IsolatedExtractor reader = IsolatedExtractor.builder(TroubleFactory.class)
                .heapMebibytes(64)
                .children(1)
                .build();
        Thread reading = new Thread(() -> {
            try {
                reader.read(SourceDocument.ofBytes(arguments[0], new byte[] {'P', 'K', 1}));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        reading.setDaemon(true);
        reading.start();
        Thread.sleep(2_000);
        System.out.println("reading");
        System.out.flush();
        if (arguments[1].equals("return")) {
            return;
        }
        Thread.sleep(600_000);
    }
}
