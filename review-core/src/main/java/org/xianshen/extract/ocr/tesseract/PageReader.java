package org.xianshen.extract.ocr.tesseract;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
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
    private static final int SPARSE = 11;
    private static final double SURE = 0.5;
    private static final int LEAST_LEFT_OVER = 6;
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
        List<PlacedWord> words = read(page);
        if (PlacedWord.confidence(words) < UNSURE && !isBlank(page.dark())) {
            Prepared turned = turned(page);
            if (turned != null) {
                List<PlacedWord> other = read(turned);
                if (PlacedWord.confidence(other) > PlacedWord.confidence(words)) {
                    page = turned;
                    words = other;
                }
            }
        }
        return new PictureText(width, height, mappedBack(words, page.way()), "");
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

    private List<PlacedWord> read(Prepared page) throws IOException {
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
        List<SeenWord> red = warm == null || isBlank(warm) ? List.of() : readWarm(warm, page.dpi(), free, inTables);
        List<SeenWord> apart = new ArrayList<>(red);
        apart.addAll(leftOver(text, page.dpi(), free, red));
        return ReadingOrder.of(free, apart, tables, inTables);
    }

    /** The program leaves out lines of a sparse page: ink that no word covers is looked at once more, by itself. */
    private List<SeenWord> leftOver(GreyImage text, int dpi, List<SeenWord> free, List<SeenWord> red)
            throws IOException {
        GreyImage rest = text.copy();
        int margin = dpi / 12;
        for (SeenWord word : free) {
            rest.blank(
                    (int) word.x() - margin,
                    (int) word.y() - margin,
                    (int) word.right() + margin,
                    (int) word.bottom() + margin);
        }
        long characters = Components.find(rest, Math.min(150, rest.otsu()), dpi / 12).stream()
                .filter(spot -> spot.height() < dpi / 3 && spot.width() < dpi / 3)
                .count();
        if (characters < LEAST_LEFT_OVER) {
            return List.of();
        }
        int lines = red.stream().mapToInt(SeenWord::line).max().orElse(0) + 1;
        List<SeenWord> found = new ArrayList<>();
        Map<Integer, List<SeenWord>> byLine = recognized(rest, dpi, SPARSE).stream()
                .filter(word -> red.stream().noneMatch(w -> word.coveredBy(w) > 0.4))
                .collect(Collectors.groupingBy(SeenWord::line, TreeMap::new, Collectors.toList()));
        byLine.forEach((line, words) -> {
            int length = words.stream().mapToInt(w -> w.text().length()).sum();
            if (length >= 3 && SeenWord.confidence(words) >= SURE) {
                words.forEach(word -> found.add(word.of(-1, lines + line)));
            }
        });
        return found;
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

    /** Words in red ink that do not lie over words in black; what is too unsure is a seal or a picture. */
    private List<SeenWord> readWarm(GreyImage warm, int dpi, List<SeenWord> free, List<List<SeenWord>> inTables)
            throws IOException {
        int level = warm.otsu();
        Rules.find(warm, level, dpi).erase(warm, level);
        List<Components.Component> spots = Components.find(warm, level, dpi / 25);
        Seals.blank(warm, level, dpi, spots);
        if (isBlank(warm)) {
            return List.of();
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
        return sureLines(red);
    }

    private static List<SeenWord> sureLines(List<SeenWord> words) {
        Map<Integer, List<SeenWord>> lines =
                words.stream().collect(Collectors.groupingBy(SeenWord::line, TreeMap::new, Collectors.toList()));
        return lines.values().stream()
                .filter(line -> SeenWord.confidence(line) >= WARM_SURE)
                .flatMap(List::stream)
                .toList();
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

    private static List<PictureText.Word> mappedBack(List<PlacedWord> words, AffineTransform way) {
        AffineTransform back;
        try {
            back = way.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
        List<PictureText.Word> mapped = new ArrayList<>();
        for (PlacedWord placed : words) {
            SeenWord word = placed.word();
            Point2D a = back.transform(new Point2D.Double(word.x(), word.y()), null);
            Point2D b = back.transform(new Point2D.Double(word.right(), word.bottom()), null);
            Point2D m = back.transform(new Point2D.Double(word.middleX(), word.middleY()), null);
            double w = Math.abs(a.getX() - b.getX());
            double h = Math.abs(a.getY() - b.getY());
            mapped.add(new PictureText.Word(
                    word.text(),
                    m.getX() - w / 2,
                    m.getY() - h / 2,
                    w,
                    h,
                    word.confidence(),
                    placed.paragraph(),
                    placed.line(),
                    placed.cell()));
        }
        return mapped;
    }
}
