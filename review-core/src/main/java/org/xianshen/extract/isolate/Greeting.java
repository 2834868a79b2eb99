package org.xianshen.extract.isolate;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.ExtractionLimits;

/**
 * The first frame a child gets: who speaks which version, what reads, and within which limits.
 *
 * @param factory name of the {@link ReaderFactory}
 * @param limits what one document may cost
 * @param pictures whether pictures are to be read
 * @param parent process id of the host
 */
record Greeting(String factory, ExtractionLimits limits, boolean pictures, long parent) {

    private static final int VERSION = 1;
    private static final int LONGEST_NAME = 4096;

    /** Version of the frames and of the lists whose ordinals they carry. */
    static int version() {
        return Arrays.hashCode(new Object[] {
            VERSION,
            Arrays.toString(Frame.Type.values()),
            Arrays.toString(Carrier.values()),
            Arrays.toString(CarrierStatus.values()),
            Arrays.toString(Concealment.values())
        });
    }

    void write(WireWriter out) throws IOException {
        out.writeInt(version());
        out.writeText(factory);
        out.writeLong(limits.maxBytes());
        out.writeInt(limits.maxPages());
        out.writeLong(limits.maxCharacters());
        out.writeInt(limits.maxEntries());
        out.writeLong(limits.maxExpandedBytes());
        out.writeInt(limits.maxExpansionRatio());
        out.writeInt(limits.maxDepth());
        out.writeLong(limits.maxTime().toMillis());
        out.writeByte(pictures ? 1 : 0);
        out.writeLong(parent);
    }

    static Greeting read(WireReader in) throws IOException {
        if (in.readInt() != version()) {
            throw new CorruptFrameException("another version");
        }
        return new Greeting(
                in.readText(LONGEST_NAME),
                new ExtractionLimits(
                        in.readLong(),
                        in.readInt(),
                        in.readLong(),
                        in.readInt(),
                        in.readLong(),
                        in.readInt(),
                        in.readInt(),
                        Duration.ofMillis(in.readLong())),
                in.readByte() == 1,
                in.readLong());
    }
}
