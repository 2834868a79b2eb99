package org.xianshen.extract.isolate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.fuzz.FuzzTarget;
import org.xianshen.fuzz.ReadInvariants;

/** A document as it comes from a child gone astray. */
public final class DocumentCodecTarget implements FuzzTarget {

    @Override
    public void run(byte[] input) throws IOException {
        ExtractedDocument read;
        try {
            read = DocumentCodecTest.decode(input);
        } catch (CorruptFrameException | TooMuchForHostException e) {
            return;
        }
        ReadInvariants.check(read);
        DocumentCodecTest.encode(read);
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            byte[] seed = DocumentCodecTest.encode(new GeneratedDocument(i).document());
            if (seed.length < 1 << 16) {
                seeds.add(seed);
            }
        }
        return seeds;
    }
}
