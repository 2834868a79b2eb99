package org.xianshen.extract.isolate;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.document.BytePlaces;
import org.xianshen.document.CellPlaces;
import org.xianshen.document.GlyphPlaces;
import org.xianshen.document.NestedPlaces;
import org.xianshen.document.NodePlaces;
import org.xianshen.document.TextPlaces;
import org.xianshen.document.WholePlace;

/** The places of a unit's characters as bytes and back; what is read can be asked for any stretch of the unit. */
final class PlacesCodec {

    static final int DEPTH = 64;

    private static final int WHOLE = 0;
    private static final int GLYPHS = 1;
    private static final int NODES = 2;
    private static final int CELLS = 3;
    private static final int BYTES = 4;
    private static final int NESTED = 5;
    private static final int LONGEST_CHARSET = 64;
    private static final int EDGES = 4;

    private PlacesCodec() {}

    static void write(WireWriter out, TextPlaces places) throws IOException {
        if (places instanceof WholePlace whole) {
            out.writeByte(WHOLE);
            LocationCodec.write(out, whole.place());
        } else if (places instanceof GlyphPlaces glyphs) {
            out.writeByte(GLYPHS);
            out.writeInt(glyphs.page());
            out.writeInts(glyphs.glyphOf());
            out.writeFloats(glyphs.boxes());
            out.writeInts(glyphs.lineOf());
        } else if (places instanceof NodePlaces nodes) {
            out.writeByte(NODES);
            out.writeText(nodes.part());
            out.writeInts(nodes.starts());
            out.writeInts(nodes.nodes());
            out.writeInts(nodes.offsets());
            out.writeInt(nodes.owners().size());
            for (String owner : nodes.owners()) {
                out.writeText(owner);
            }
        } else if (places instanceof CellPlaces cells) {
            out.writeByte(CELLS);
            out.writeText(cells.part());
            out.writeInts(cells.starts());
            out.writeInts(cells.ends());
            out.writeInts(cells.rows());
            out.writeInts(cells.columns());
        } else if (places instanceof BytePlaces bytes) {
            out.writeByte(BYTES);
            out.writeText(bytes.charset().name());
            out.writeLong(bytes.base());
        } else if (places instanceof NestedPlaces nested) {
            out.writeByte(NESTED);
            out.writeText(nested.path());
            write(out, nested.inner());
        }
    }

    /** Places with at most {@code depth} files around them. */
    static TextPlaces read(WireReader in, HostBudget budget, int depth) throws IOException {
        budget.take(HostBudget.OBJECT);
        return switch (in.readByte()) {
            case WHOLE -> new WholePlace(LocationCodec.read(in, budget, depth));
            case GLYPHS -> glyphs(in, budget);
            case NODES -> nodes(in, budget);
            case CELLS -> cells(in, budget);
            case BYTES -> new BytePlaces(charset(in.readText(LONGEST_CHARSET)), in.readLong());
            case NESTED -> {
                if (depth == 0) {
                    throw new CorruptFrameException("nested too deep");
                }
                yield new NestedPlaces(budget.name(in), read(in, budget, depth - 1));
            }
            default -> throw new CorruptFrameException("unknown kind of places");
        };
    }

    private static GlyphPlaces glyphs(WireReader in, HostBudget budget) throws IOException {
        int page = in.readInt(Integer.MAX_VALUE);
        int[] glyphOf = budget.ints(in);
        float[] boxes = budget.floats(in);
        int[] lineOf = budget.ints(in);
        if (page < 1 || boxes.length != (long) EDGES * lineOf.length) {
            throw new CorruptFrameException("glyphs without boxes");
        }
        for (int glyph : glyphOf) {
            if (glyph < -1 || glyph >= lineOf.length) {
                throw new CorruptFrameException("no such glyph");
            }
        }
        for (int line : lineOf) {
            if (line < 0) {
                throw new CorruptFrameException("no such line");
            }
        }
        return new GlyphPlaces(page, glyphOf, boxes, lineOf);
    }

    private static NodePlaces nodes(WireReader in, HostBudget budget) throws IOException {
        String part = budget.name(in);
        int[] starts = budget.ints(in);
        int[] nodes = budget.ints(in);
        int[] offsets = budget.ints(in);
        requireAscending(starts);
        List<String> owners = new ArrayList<>();
        String before = "";
        for (int left = in.readInt(starts.length); left > 0; left--) {
            String owner = budget.name(in);
            before = owner.equals(before) ? before : owner;
            owners.add(before);
        }
        return NodePlaces.of(part, starts, nodes, offsets, owners);
    }

    private static CellPlaces cells(WireReader in, HostBudget budget) throws IOException {
        String part = budget.name(in);
        int[] starts = budget.ints(in);
        int[] ends = budget.ints(in);
        int[] rows = budget.ints(in);
        int[] columns = budget.ints(in);
        requireAscending(starts);
        return new CellPlaces(part, starts, ends, rows, columns);
    }

    private static void requireAscending(int[] starts) throws CorruptFrameException {
        for (int i = 1; i < starts.length; i++) {
            if (starts[i] < starts[i - 1]) {
                throw new CorruptFrameException("starts are not in order");
            }
        }
    }

    private static Charset charset(String name) throws CorruptFrameException {
        Charset charset = Charset.forName(name);
        if (!charset.canEncode()) {
            throw new CorruptFrameException("a file in an encoding that is none");
        }
        return charset;
    }
}
