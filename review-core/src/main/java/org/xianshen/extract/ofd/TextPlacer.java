package org.xianshen.extract.ofd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.pdf.walk.Affine;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.GlyphTable;
import org.xianshen.extract.pdf.walk.Hidden;

/**
 * Places the characters of one text object.
 *
 * <p>GB/T 33190-2016, 11.3: a {@code TextCode} begins at X, Y; DeltaX and DeltaY step from one character to the next. A
 * {@code CGTransform} says that some characters are shown by other glyphs; where their numbers differ the characters stand
 * on the glyphs together. The widths of glyphs are not in the file: a Chinese character is taken to be one em wide, another
 * half an em, unless the next one stands closer.
 */
final class TextPlacer {

    private static final int MOST_ON_A_PAGE = 1_000_000;
    private static final double ABOVE_BASE = 0.88;
    private static final double BELOW_BASE = 0.12;
    private static final double NARROW = 0.5;
    private static final double WIDEST_NARROW = 1.15;
    private static final double WIDEST_SMALL = 0.8;
    private static final double SPREAD = 1.3;
    private static final double MOST_SPREAD_EMS = 4;

    private final Node object;
    private final Canvas canvas;
    private final GlyphTable glyphs;
    private final Affine map;
    private final Box clip;
    private final @Nullable Box frame;
    private final int hidden;
    private final int vanishingColour;
    private final double size;
    private final double stretch;
    private final int readDirection;
    private final int charDirection;
    private final double em;

    private double penX;
    private double penY;

    /**
     * A placer of {@code object}.
     *
     * @param frame its boundary on the page, or null; what lies more than an em beyond it is cut off
     * @param hidden {@link Hidden} bits of all its characters
     * @param vanishingColour the colour of the text when it may be that of its ground, otherwise {@link
     *     PaintedGround#UNKNOWN}
     */
    TextPlacer(Node object, PaintState s, Canvas canvas, @Nullable Box frame, int hidden, int vanishingColour) {
        this.object = object;
        this.canvas = canvas;
        this.glyphs = canvas.glyphs();
        this.map = s.map();
        this.clip = s.clip();
        this.size = Math.max(0, Numbers.of(object.look("Size"), 0));
        this.stretch = Math.max(0.01, Math.min(100, Numbers.of(object.look("HScale"), 1)));
        this.readDirection = quarter(object.look("ReadDirection"));
        this.charDirection = quarter(object.look("CharDirection"));
        this.hidden = hidden | (size > 0 ? 0 : Hidden.RENDER_MODE);
        this.vanishingColour = vanishingColour;
        double height = Math.abs(Numbers.sane(size * Math.sqrt(Math.abs(map.a() * map.d() - map.b() * map.c()))));
        this.em = height;
        this.frame = frame == null ? null : frame.grow(height);
    }

    private static int quarter(String degrees) {
        return degrees.isEmpty() ? 0 : Math.floorMod((int) Math.round(Numbers.of(degrees, 0) / 90), 4);
    }

    /** Places all of it. */
    void place() {
        List<Node> transforms = new ArrayList<>();
        Node code = null;
        boolean trailing = false;
        for (Node child : object.children()) {
            if (child.name().equals("CGTransform")) {
                transforms.add(child);
                trailing = true;
            } else if (child.name().equals("TextCode")) {
                if (code != null) {
                    place(code, List.of());
                    code = null;
                }
                if (transforms.isEmpty()) {
                    code = child;
                } else {
                    place(child, transforms);
                    transforms.clear();
                    trailing = false;
                }
            }
        }
        if (code != null) {
            place(code, trailing ? transforms : List.of());
        }
    }

    /** The characters of one TextCode cut into what stands on one place each. */
    private static final class Slots {
        int count;
        int[] start;
        int[] end;
        int[] wide;

        Slots(int most) {
            start = new int[most];
            end = new int[most];
            wide = new int[most];
        }

        void add(int from, int to, int places) {
            if (count == start.length) {
                start = Arrays.copyOf(start, count * 2 + 1);
                end = Arrays.copyOf(end, count * 2 + 1);
                wide = Arrays.copyOf(wide, count * 2 + 1);
            }
            start[count] = from;
            end[count] = to;
            wide[count++] = places;
        }
    }

    private void place(Node code, List<Node> transforms) {
        String text = withoutLineEnds(code.takeText());
        penX = code.has("X") ? Numbers.of(code.look("X"), 0) : penX;
        penY = code.has("Y") ? Numbers.of(code.look("Y"), 0) : penY;
        if (text.isEmpty()) {
            return;
        }
        canvas.ground().requireRoom(glyphs.count() + (long) text.length(), MOST_ON_A_PAGE);
        String acrossText = code.look("DeltaX");
        String downText = code.look("DeltaY");
        int most = text.length() + glyphsOf(transforms);
        double[] across = Numbers.deltas(acrossText, most);
        double[] down = Numbers.deltas(downText, most);
        int steps = Math.max(across.length, down.length);
        Slots slots = slots(text, transforms, steps);
        draw(text, slots, across, down);
    }

    private static int glyphsOf(List<Node> transforms) {
        int all = 0;
        for (Node transform : transforms) {
            all = Math.min(1_000_000, all + Numbers.list(transform.look("Glyphs")).length + glyphCount(transform));
        }
        return all;
    }

    private static int glyphCount(Node transform) {
        int counted = (int) Math.max(0, Math.min(100_000, Numbers.of(transform.look("GlyphCount"), 1)));
        return Math.max(counted, 0);
    }

    /** Pretty-printing may put line ends around the characters. */
    private static String withoutLineEnds(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    private Slots slots(String text, List<Node> transforms, int steps) {
        int length = text.length();
        int points = text.codePointCount(0, length);
        boolean byUnit = points != length && steps >= length - 1;
        if (transforms.isEmpty()) {
            Slots slots = new Slots(points);
            for (int i = 0; i < length; ) {
                int next = i + Character.charCount(text.codePointAt(i));
                slots.add(i, next, byUnit ? next - i : 1);
                i = next;
            }
            return slots;
        }
        return transformed(text, transforms, steps, points);
    }

    /** Characters that are shown by as many glyphs stand one by one, others together. */
    private Slots transformed(String text, List<Node> transforms, int steps, int points) {
        int[] codes = new int[points];
        int[] shown = new int[points];
        int allGlyphs = points;
        for (Node transform : transforms) {
            int from = (int) Math.max(0, Numbers.of(transform.look("CodePosition"), 0));
            int count = (int) Math.max(1, Numbers.of(transform.look("CodeCount"), 1));
            if (from >= points) {
                canvas.foundUnreadable();
                continue;
            }
            count = Math.min(count, points - from);
            int glyphCount = Math.max(1, glyphCount(transform));
            codes[from] = count;
            shown[from] = glyphCount;
            allGlyphs += glyphCount - count;
        }
        boolean byGlyph = allGlyphs != points && steps == allGlyphs - 1;
        Slots slots = new Slots(points);
        int unit = 0;
        for (int point = 0; point < points; ) {
            int count = Math.max(1, codes[point]);
            boolean together = codes[point] > 0 && shown[point] != count;
            int take = together ? count : 1;
            int end = unit;
            for (int i = 0; i < take && end < text.length(); i++) {
                end += Character.charCount(text.codePointAt(end));
            }
            slots.add(unit, end, together && byGlyph ? shown[point] : take);
            unit = end;
            point += take;
        }
        return slots;
    }

    private void draw(String text, Slots slots, double[] across, double[] down) {
        int count = slots.count;
        double[] x = new double[count + 1];
        double[] y = new double[count + 1];
        x[0] = penX;
        y[0] = penY;
        boolean unplaced = across.length == 0 && down.length == 0;
        double lastAcross = across.length == 0 ? 0 : across[across.length - 1];
        double lastDown = down.length == 0 ? 0 : down[down.length - 1];
        // where the file names too few steps, the last one goes on unless it led to a new line or nowhere
        boolean repeats = lastAcross > 0 || (lastAcross == 0 && lastDown > 0);
        int step = 0;
        for (int i = 0; i < count; i++) {
            double dx = 0;
            double dy = 0;
            for (int k = 0; k < slots.wide[i]; k++, step++) {
                if (step < across.length || step < down.length) {
                    dx += step < across.length ? across[step] : 0;
                    dy += step < down.length ? down[step] : 0;
                } else if (repeats) {
                    dx += lastAcross;
                    dy += lastDown;
                } else {
                    double natural = natural(text, slots, i) / slots.wide[i];
                    dx += readDirection == 0 ? natural : readDirection == 2 ? -natural : 0;
                    dy += readDirection == 1 ? size : readDirection == 3 ? -size : 0;
                }
            }
            x[i + 1] = Numbers.sane(x[i] + dx);
            y[i + 1] = Numbers.sane(y[i] + dy);
        }
        int direction = unplaced ? readDirection : direction(x, y, count);
        double usual = usualStep(x, y, count, direction);
        for (int i = 0; i < count; i++) {
            glyph(text, slots, i, x, y, direction, usual);
        }
    }

    /** The direction most steps go: 0 right, 1 down, 2 left, 3 up. */
    private int direction(double[] x, double[] y, int count) {
        int[] votes = new int[4];
        for (int i = 0; i + 1 < count; i++) {
            double dx = x[i + 1] - x[i];
            double dy = y[i + 1] - y[i];
            if (dx != 0 || dy != 0) {
                votes[Math.abs(dx) >= Math.abs(dy) ? dx > 0 ? 0 : 2 : dy > 0 ? 1 : 3]++;
            }
        }
        int best = readDirection;
        for (int d = 0; d < votes.length; d++) {
            best = votes[d] > votes[best] ? d : best;
        }
        return best;
    }

    private static double along(double dx, double dy, int direction) {
        return switch (direction) {
            case 0 -> dx;
            case 1 -> dy;
            case 2 -> -dx;
            default -> -dy;
        };
    }

    /** The middle one of the steps that go on in the direction of the text; 0 when there are too few to tell. */
    private double usualStep(double[] x, double[] y, int count, int direction) {
        double largest = 0;
        double smallest = Double.MAX_VALUE;
        double[] steps = new double[Math.max(0, count - 1)];
        int n = 0;
        for (int i = 0; i + 1 < count; i++) {
            double step = along(x[i + 1] - x[i], y[i + 1] - y[i], direction);
            if (step > 0) {
                steps[n++] = step;
                largest = Math.max(largest, step);
                smallest = Math.min(smallest, step);
            }
        }
        if (n < 2 || largest <= size * WIDEST_SMALL) {
            return 0;
        }
        if (largest <= smallest * SPREAD) {
            return largest;
        }
        Arrays.sort(steps, 0, n);
        return steps[n / 2];
    }

    private static boolean isWide(int c) {
        return (c >= 0x2E80 && (c < 0xFF61 || c > 0xFFDC)) || c == 0x2014 || c == 0x2026 || c == 0x201C || c == 0x201D;
    }

    private double natural(String text, Slots slots, int i) {
        double width = 0;
        for (int k = slots.start[i]; k < slots.end[i]; ) {
            int c = text.codePointAt(k);
            width += isWide(c) ? size : size * NARROW;
            k += Character.charCount(c);
        }
        return width * stretch;
    }

    /** How wide narrow characters can be at most: capitals and a few others are nearly an em, the rest is not. */
    private double widestNarrow(String text, Slots slots, int i) {
        double width = 0;
        for (int k = slots.start[i]; k < slots.end[i]; k++) {
            char c = text.charAt(k);
            boolean broad = c >= 0x80 || Character.isUpperCase(c) || "mw@%&".indexOf(c) >= 0;
            width += broad ? WIDEST_NARROW : WIDEST_SMALL;
        }
        return width * size * stretch;
    }

    private void glyph(String text, Slots slots, int i, double[] x, double[] y, int direction, double usual) {
        double natural = natural(text, slots, i);
        boolean level = direction % 2 == 0;
        double step = i + 1 < slots.count ? along(x[i + 1] - x[i], y[i + 1] - y[i], direction) : 0;
        double own = level ? natural : size;
        boolean narrow = level && !isWide(text.codePointAt(slots.start[i]));
        double widest = narrow ? widestNarrow(text, slots, i) : own;
        widest = slots.wide[i] > 1 ? Math.max(widest, size * stretch * WIDEST_NARROW * slots.wide[i]) : widest;
        double width = step > 0 && step <= widest ? step : own;
        double advance = step > width && step <= usual * SPREAD && step <= size * MOST_SPREAD_EMS ? step : width;
        add(text.substring(slots.start[i], slots.end[i]), x[i], y[i], level ? width : natural, advance, direction);
    }

    private void add(String characters, double x, double y, double width, double advance, int direction) {
        double top = -ABOVE_BASE * size;
        double bottom = BELOW_BASE * size;
        Box box = switch (charDirection) {
            case 1 -> mapped(x - bottom, y, x - top, y + width);
            case 2 -> mapped(x - width, y - bottom, x, y - top);
            case 3 -> mapped(x + top, y - width, x + bottom, y);
            default -> mapped(x, y + top, x + width, y + bottom);
        };
        double endX = direction == 0 ? x + advance : direction == 2 ? x - advance : x;
        double endY = direction == 1 ? y + advance : direction == 3 ? y - advance : y;
        double middleX = (box.x0() + box.x1()) / 2;
        double middleY = (box.y0() + box.y1()) / 2;
        int why = hidden;
        if (!canvas.page().contains(middleX, middleY)) {
            why |= Hidden.OFF_PAGE;
        }
        Box around = frame;
        if (!clip.contains(middleX, middleY) || (around != null && !around.contains(middleX, middleY))) {
            why |= Hidden.CLIPPED;
        }
        if (why == 0
                && vanishingColour != PaintedGround.UNKNOWN
                && canvas.ground().vanishes(vanishingColour, middleX, middleY)) {
            why |= Hidden.COLOUR;
        }
        note(characters);
        glyphs.add(
                characters,
                box.x0(),
                box.y0(),
                box.x1(),
                box.y1(),
                Numbers.sane(map.x(x, y)),
                Numbers.sane(map.y(x, y)),
                Numbers.sane(map.x(endX, endY)),
                Numbers.sane(map.y(endX, endY)),
                em,
                why);
    }

    private Box mapped(double x0, double y0, double x1, double y1) {
        Box box = Box.of(map, x0, y0, x1, y1);
        return new Box(Numbers.sane(box.x0()), Numbers.sane(box.y0()), Numbers.sane(box.x1()), Numbers.sane(box.y1()));
    }

    private void note(String characters) {
        char first = characters.charAt(0);
        if (first == '\uFFFD' || (first < ' ' && first != '\t' && first != '\n' && first != '\r')) {
            canvas.foundUnreadable();
        } else if (first >= '\uE000' && first <= '\uF8FF') {
            canvas.foundPrivateCode();
        }
    }
}
