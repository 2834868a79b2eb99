package org.xianshen.extract.ocr.tesseract;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.ocr.PictureText;

/** Reads one picture: sets it upright, reads its tables, its text, its red ink and its marks, maps the words back. */
final class PageReader {

    private static final int WORKING_DPI = 300;
    private static final int SCREEN_DPI = 110;
    private static final double MOST_ENLARGED = 3;
    private static final long MOST_PIXELS = 40_000_000;
    private static final double UNSURE = 0.6;
    private static final double WARM_SURE = 0.45;
    private static final int AUTOMATIC = 3;
    private static final int BLOCK = 6;
    private static final int LINE = 7;
    private static final int COLUMN = 4;
    private static final int LEAST_OF_LEGEND = 2;
    private static final double SURE_OF_LEGEND = 0.5;
    private static final double LEGIBLE_HEIGHT = 52;
    private static final int SMALL_EDGE = 1000;
    private static final double PAGE_INCHES = 8.27;

    private final TesseractProgram program;
    private final RunningProcesses running;

    PageReader(TesseractProgram program, RunningProcesses running) {
        this.program = program;
        this.running = running;
    }

    /** A page ready to be read, with the way from the picture to it. */
    private record Prepared(GreyImage dark, @Nullable GreyImage warm, AffineTransform way, int dpi) {}

    PictureText read(InkLayers layers, int dotsPerInch) throws IOException {
        int width = layers.dark().width();
        int height = layers.dark().height();
        Prepared page = prepare(layers, dotsPerInch);
        Reading reading = read(page);
        if (reading.confidence() < UNSURE && !isBlank(page.dark())) {
            Prepared turned = turned(page);
            if (turned != null) {
                Reading other = read(turned);
                if (other.confidence() > reading.confidence()) {
                    page = turned;
                    reading = other;
                }
            }
        }
        return reading.inPicture(width, height, page.way());
    }

    private static boolean isBlank(GreyImage page) {
        int level = 128;
        int dark = 0;
        for (byte sample : page.samples()) {
            if ((sample & 0xFF) < level && ++dark > 50) {
                return false;
            }
        }
        return true;
    }

    private static Prepared prepare(InkLayers layers, int dotsPerInch) {
        GreyImage dark = layers.dark();
        double factor = factor(dark, dotsPerInch);
        AffineTransform way = new AffineTransform();
        GreyImage warm = layers.warm();
        int dpi = WORKING_DPI;
        if (factor > 1) {
            int sourceDpi = Math.max(72, (int) Math.round(dpi / factor));
            dark = Cleaning.clean(dark, sourceDpi);
            warm = warm == null ? null : Cleaning.clean(warm, sourceDpi);
        }
        if (factor != 1) {
            int w = dark.width();
            int h = dark.height();
            dark = dark.scaled(factor);
            warm = warm == null ? null : warm.scaled(factor);
            way.scale(dark.width() / (double) w, dark.height() / (double) h);
        }
        if (factor <= 1) {
            dark = Cleaning.clean(dark, dpi);
            warm = warm == null ? null : Cleaning.clean(warm, dpi);
        }
        double angle = Skew.degrees(dark);
        if (Math.abs(angle) > Skew.NEGLIGIBLE) {
            AffineTransform turn =
                    AffineTransform.getRotateInstance(Math.toRadians(-angle), dark.width() / 2.0, dark.height() / 2.0);
            dark = dark.transformed(turn, dark.width(), dark.height());
            warm = warm == null ? null : warm.transformed(turn, warm.width(), warm.height());
            way.preConcatenate(turn);
        }
        return new Prepared(dark, warm, way, dpi);
    }

    /** By how much a picture is made larger or smaller so that its characters have the size the program reads best. */
    static double factor(GreyImage picture, int dotsPerInch) {
        int width = picture.width();
        int height = picture.height();
        double dpi = dotsPerInch;
        boolean page = Math.max(width, height) >= 1500
                && height > 0
                && Math.max(width, height) < 2.2 * Math.min(width, height);
        if (dpi < 50 || (dpi <= 96 && page)) {
            dpi = page ? Math.min(width, height) / PAGE_INCHES : dpiByGlyphs(picture);
        }
        double factor = Math.min(MOST_ENLARGED, WORKING_DPI / dpi);
        if (factor > 0.8 && factor < 1.2) {
            factor = 1;
        }
        double pixels = (double) width * height * factor * factor;
        return pixels > MOST_PIXELS ? factor * Math.sqrt(MOST_PIXELS / pixels) : factor;
    }

    /** Takes the tallest usual characters for such of {@value #LEGIBLE_HEIGHT} pixels at the working resolution. */
    private static double dpiByGlyphs(GreyImage picture) {
        double tall = tall(Components.find(picture, picture.otsu(), 4), picture.height());
        return tall == 0 ? SCREEN_DPI : Math.max(SCREEN_DPI * 0.8, WORKING_DPI * tall / LEGIBLE_HEIGHT);
    }

    /** The page turned as the program proposes; null when it proposes nothing. */
    private @Nullable Prepared turned(Prepared page) throws IOException {
        int degrees =
                program.has(TesseractProgram.ORIENTATION) ? program.orientation(page.dark(), page.dpi(), running) : 0;
        int quarters = (degrees / 90) & 3;
        if (quarters == 0) {
            return null;
        }
        int w = page.dark().width();
        int h = page.dark().height();
        AffineTransform way = new AffineTransform(page.way());
        AffineTransform turn = switch (quarters) {
            case 1 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 2 -> new AffineTransform(-1, 0, 0, -1, w, h);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        way.preConcatenate(turn);
        GreyImage warm = page.warm();
        return new Prepared(page.dark().turned(quarters), warm == null ? null : warm.turned(quarters), way, page.dpi());
    }

    private Reading read(Prepared page) throws IOException {
        GreyImage dark = page.dark().copy();
        int level = dark.otsu();
        Rules rules = Rules.find(dark, Math.min(200, level + 20), page.dpi());
        List<Table> tables = Table.of(rules, page.dpi());
        rules.erase(dark, level);
        List<List<SeenWord>> inTables = new ArrayList<>();
        for (Table table : tables) {
            inTables.add(readTable(dark, table, page.dpi()));
        }
        GreyImage text = dark;
        if (!tables.isEmpty()) {
            text = dark.copy();
            for (Table table : tables) {
                text.blank(table.left(), table.top(), table.right(), table.bottom());
            }
        }
        List<SeenWord> free = isBlank(text) ? List.of() : recognized(text, page.dpi(), AUTOMATIC);
        boolean small = text.width() < SMALL_EDGE || text.height() < SMALL_EDGE;
        if (hasScatteredColumn(free) || (small && !isBlank(text))) {
            List<SeenWord> whole = recognized(text, page.dpi(), small ? BLOCK : COLUMN);
            free = SeenWord.evidence(whole) > SeenWord.evidence(free) ? whole : free;
        }
        free = withoutStrayMarks(free);
        if (free.isEmpty() && !isBlank(text)) {
            free = recognized(text.withMargin(20), page.dpi(), BLOCK).stream()
                    .map(w -> w.moved(-20, -20))
                    .toList();
        }
        free = withMarks(free, text, level, page.dpi());
        GreyImage warm = page.warm();
        RedInk red = warm == null || isBlank(warm) ? RedInk.NONE : readWarm(warm, page.dpi(), free, inTables);
        List<SeenWord> apart = new ArrayList<>(red.words());
        List<SeenWord> known = new ArrayList<>(free);
        known.addAll(red.words());
        int nextLine = red.words().stream().mapToInt(SeenWord::line).max().orElse(0) + 1;
        LeftOverInk rest = LeftOverInk.of(
                text, level, page.dpi(), known, nextLine, (image, mode) -> recognized(image, page.dpi(), mode));
        apart.addAll(rest.words());
        List<Reading.Place> unread = new ArrayList<>(red.unread());
        rest.unread().forEach(line -> unread.add(Reading.Place.of(line)));
        return Reading.of(ReadingOrder.of(free, apart, red.legends(), tables, inTables), unread);
    }

    /** Whether a block is a stack of single characters: the ends of lines that the program tore off. */
    private static boolean hasScatteredColumn(List<SeenWord> words) {
        int stacked = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean alone = words.get(i).text().length() <= 2
                    && (i == 0 || words.get(i - 1).line() != words.get(i).line())
                    && (i + 1 == words.size()
                            || words.get(i + 1).line() != words.get(i).line());
            boolean sameBlock =
                    i > 0 && words.get(i - 1).block() == words.get(i).block();
            stacked = alone ? (sameBlock ? stacked + 1 : 1) : 0;
            if (stacked >= 3) {
                return true;
            }
        }
        return false;
    }

    /** Leaves out lines of one or two signs that are neither letter nor digit and of which the program is unsure. */
    private static List<SeenWord> withoutStrayMarks(List<SeenWord> words) {
        List<SeenWord> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            SeenWord word = words.get(i);
            boolean alone = (i == 0 || words.get(i - 1).line() != word.line())
                    && (i + 1 == words.size() || words.get(i + 1).line() != word.line());
            boolean sign = word.text().length() <= 2 && word.text().codePoints().noneMatch(Character::isLetterOrDigit);
            if (!(alone && sign && word.confidence() < UNSURE)) {
                kept.add(word);
            }
        }
        return kept;
    }

    private List<SeenWord> readTable(GreyImage page, Table table, int dpi) throws IOException {
        GreyImage crop = page.crop(table.left(), table.top(), table.right(), table.bottom());
        if (isBlank(crop)) {
            return List.of();
        }
        int margin = dpi / 15;
        return recognized(crop.withMargin(margin), dpi, BLOCK).stream()
                .map(w -> w.moved(
                        Math.max(0, table.left()) - (double) margin, Math.max(0, table.top()) - (double) margin))
                .toList();
    }

    /**
     * What stands in red ink.
     *
     * @param words those that do not lie over words in black
     * @param legends what seals say, a line each
     * @param unread seals and lines of which the program is too unsure
     */
    private record RedInk(List<SeenWord> words, List<SeenWord> legends, List<Reading.Place> unread) {
        static final RedInk NONE = new RedInk(List.of(), List.of(), List.of());
    }

    private RedInk readWarm(GreyImage warm, int dpi, List<SeenWord> free, List<List<SeenWord>> inTables)
            throws IOException {
        int level = warm.otsu();
        Rules.find(warm, level, dpi).erase(warm, level);
        List<Components.Component> spots = Components.find(warm, level, dpi / 25);
        List<Reading.Place> unread = new ArrayList<>();
        List<SeenWord> legends = new ArrayList<>();
        for (Components.Component seal : Seals.find(warm, level, dpi, spots)) {
            if (!readSeal(warm, level, seal, dpi, legends)) {
                unread.add(Reading.Place.ofSeal(seal));
            }
            warm.blank(seal.x(), seal.y(), seal.right(), seal.bottom());
        }
        if (isBlank(warm)) {
            return new RedInk(List.of(), legends, unread);
        }
        double tall = tall(spots, dpi);
        double factor = tall > LEGIBLE_HEIGHT ? LEGIBLE_HEIGHT / tall : 1;
        List<SeenWord> red = new ArrayList<>();
        for (SeenWord seen : TsvWords.parse(program.recognize(
                factor < 1 ? warm.scaled(factor) : warm, dpi, BLOCK, TesseractProgram.CHINESE, running))) {
            SeenWord word = seen.scaled(1 / factor);
            boolean covered = free.stream().anyMatch(w -> word.coveredBy(w) > 0.4)
                    || inTables.stream().flatMap(List::stream).anyMatch(w -> word.coveredBy(w) > 0.4);
            if (!covered) {
                red.add(word);
            }
        }
        Map<Integer, List<SeenWord>> lines =
                red.stream().collect(Collectors.groupingBy(SeenWord::line, TreeMap::new, Collectors.toList()));
        List<SeenWord> sure = new ArrayList<>();
        for (List<SeenWord> line : lines.values()) {
            if (SeenWord.confidence(line) >= WARM_SURE) {
                sure.addAll(line);
            } else if (line.stream().mapToInt(w -> w.text().length()).sum() > 1) {
                unread.add(Reading.Place.of(line));
            }
        }
        return new RedInk(sure, legends, unread);
    }

    /** Reads the ring and the foot of a seal into {@code legends}; tells whether nothing stayed unread. */
    private boolean readSeal(GreyImage warm, int level, Components.Component seal, int dpi, List<SeenWord> legends)
            throws IOException {
        List<GreyImage> strips = new ArrayList<>(List.of(SealLegend.unrolled(warm, seal)));
        GreyImage below = SealLegend.below(warm, seal);
        if (InkLines.find(below, level, dpi).stream().anyMatch(InkLines.InkLine::isLikeWriting)) {
            strips.add(below);
        }
        boolean whole = true;
        for (GreyImage strip : strips) {
            List<SeenWord> read = TsvWords.parse(
                    program.recognize(strip.withMargin(dpi / 15), dpi, LINE, TesseractProgram.CHINESE, running));
            String words = read.stream().map(SeenWord::text).collect(Collectors.joining());
            double confidence = SeenWord.confidence(read);
            if (words.length() >= LEAST_OF_LEGEND && confidence >= SURE_OF_LEGEND) {
                legends.add(new SeenWord(
                        words, seal.x(), seal.y(), seal.width(), seal.height(), confidence, -1, legends.size()));
            } else {
                whole = false;
            }
        }
        return whole;
    }

    /** The height that three quarters of the spots of a character's size do not exceed. */
    private static double tall(List<Components.Component> spots, int most) {
        int[] heights = spots.stream()
                .mapToInt(Components.Component::height)
                .filter(h -> h < most)
                .sorted()
                .toArray();
        return heights.length == 0 ? 0 : heights[heights.length * 3 / 4];
    }

    private List<SeenWord> recognized(GreyImage image, int dpi, int segmentation) throws IOException {
        List<SeenWord> words =
                TsvWords.parse(program.recognize(image, dpi, segmentation, TesseractProgram.CHINESE, running));
        if (isLatin(words) && program.has(TesseractProgram.ENGLISH)) {
            List<SeenWord> english =
                    TsvWords.parse(program.recognize(image, dpi, segmentation, TesseractProgram.ENGLISH, running));
            return SeenWord.evidence(english) > SeenWord.evidence(words) ? english : words;
        }
        return words;
    }

    private static boolean isLatin(List<SeenWord> words) {
        long latin = 0;
        long other = 0;
        for (SeenWord word : words) {
            latin += word.text()
                    .codePoints()
                    .filter(c -> c < 0x250 && Character.isLetter(c))
                    .count();
            other += word.text()
                    .codePoints()
                    .filter(c -> c >= 0x2E80 && Character.isLetter(c))
                    .count();
        }
        return latin >= 12 && latin > 4 * other;
    }

    /** Reads the stretches beside every star anew, since the program loses stars and errs beside them. */
    private List<SeenWord> withMarks(List<SeenWord> words, GreyImage page, int level, int dpi) throws IOException {
        List<SeenWord> all = new ArrayList<>(words);
        int line = words.stream().mapToInt(SeenWord::line).max().orElse(0);
        for (Stars.Star star : Stars.find(page, level, dpi)) {
            line++;
            Marks marks = Marks.around(star, page, level, dpi);
            List<SeenWord> anew = new ArrayList<>();
            anew.addAll(line(page, marks.left(), marks.top(), star.x(), marks.bottom(), dpi, line));
            anew.add(new SeenWord("★", star.x(), star.y(), star.width(), star.height(), star.likeness(), -1, line));
            anew.addAll(line(page, star.x() + star.width(), marks.top(), marks.right(), marks.bottom(), dpi, line));
            if (SeenWord.confidence(anew) < 0.5 && anew.size() < 2) {
                continue;
            }
            int first = -1;
            for (int i = all.size() - 1; i >= 0; i--) {
                SeenWord old = all.get(i);
                if (old.middleX() >= marks.left()
                        && old.middleX() <= marks.right()
                        && old.middleY() >= marks.top()
                        && old.middleY() <= marks.bottom()) {
                    all.remove(i);
                    first = i;
                }
            }
            if (first < 0) {
                first = 0;
                while (first < all.size() && all.get(first).middleY() < marks.top()) {
                    first++;
                }
            }
            int block = first < all.size() ? all.get(first).block() : -1;
            all.addAll(first, anew.stream().map(w -> w.of(block, w.line())).toList());
        }
        return all;
    }

    private List<SeenWord> line(GreyImage page, int left, int top, int right, int bottom, int dpi, int line)
            throws IOException {
        if (right - left < dpi / 25 || bottom - top < 4) {
            return List.of();
        }
        GreyImage crop = page.crop(left, top, right, bottom);
        if (isBlank(crop)) {
            return List.of();
        }
        int margin = dpi / 15;
        return TsvWords.parse(program.recognize(crop.withMargin(margin), dpi, LINE, TesseractProgram.CHINESE, running))
                .stream()
                .map(w -> w.moved(Math.max(0, left) - (double) margin, Math.max(0, top) - (double) margin)
                        .of(-1, line))
                .toList();
    }
}
