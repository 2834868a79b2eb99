package org.xianshen.extract.isolate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.document.PageRegion;
import org.xianshen.document.SourceLocation;

/** Places in a file as bytes and back. */
final class LocationCodec {

    private static final int ON_PAGE = 0;
    private static final int IN_PART = 1;
    private static final int IN_NODES = 2;
    private static final int IN_BYTES = 3;
    private static final int IN_FILE = 4;

    private LocationCodec() {}

    static void write(WireWriter out, SourceLocation place) throws IOException {
        if (place instanceof SourceLocation.OnPage page) {
            out.writeByte(ON_PAGE);
            out.writeInt(page.regions().size());
            for (PageRegion region : page.regions()) {
                write(out, region);
            }
        } else if (place instanceof SourceLocation.InPart part) {
            out.writeByte(IN_PART);
            out.writeText(part.part());
        } else if (place instanceof SourceLocation.InNodes nodes) {
            out.writeByte(IN_NODES);
            out.writeText(nodes.part());
            out.writeInt(nodes.ranges().size());
            for (SourceLocation.NodeRange range : nodes.ranges()) {
                out.writeText(range.owner());
                out.writeInt(range.node());
                out.writeInt(range.start());
                out.writeInt(range.end());
            }
        } else if (place instanceof SourceLocation.InBytes bytes) {
            out.writeByte(IN_BYTES);
            out.writeLong(bytes.start());
            out.writeLong(bytes.end());
        } else if (place instanceof SourceLocation.InFile file) {
            out.writeByte(IN_FILE);
            out.writeText(file.path());
            write(out, file.place());
        }
    }

    static void write(WireWriter out, PageRegion region) throws IOException {
        out.writeInt(region.page());
        out.writeDouble(region.x());
        out.writeDouble(region.y());
        out.writeDouble(region.width());
        out.writeDouble(region.height());
    }

    /** A place with at most {@code depth} files around it. */
    static SourceLocation read(WireReader in, HostBudget budget, int depth) throws IOException {
        budget.take(HostBudget.OBJECT);
        return switch (in.readByte()) {
            case ON_PAGE -> {
                List<PageRegion> regions = new ArrayList<>();
                for (int left = in.readInt(Integer.MAX_VALUE); left > 0; left--) {
                    budget.take(HostBudget.OBJECT);
                    regions.add(readRegion(in));
                }
                yield new SourceLocation.OnPage(regions);
            }
            case IN_PART -> new SourceLocation.InPart(budget.name(in));
            case IN_NODES -> {
                String part = budget.name(in);
                List<SourceLocation.NodeRange> ranges = new ArrayList<>();
                for (int left = in.readInt(Integer.MAX_VALUE); left > 0; left--) {
                    budget.take(HostBudget.OBJECT);
                    ranges.add(new SourceLocation.NodeRange(budget.name(in), in.readInt(), in.readInt(), in.readInt()));
                }
                yield new SourceLocation.InNodes(part, ranges);
            }
            case IN_BYTES -> new SourceLocation.InBytes(in.readLong(), in.readLong());
            case IN_FILE -> {
                if (depth == 0) {
                    throw new CorruptFrameException("nested too deep");
                }
                yield new SourceLocation.InFile(budget.name(in), read(in, budget, depth - 1));
            }
            default -> throw new CorruptFrameException("unknown kind of place");
        };
    }

    static PageRegion readRegion(WireReader in) throws IOException {
        return new PageRegion(in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
