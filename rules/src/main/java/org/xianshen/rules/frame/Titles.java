package org.xianshen.rules.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.PageRegion;
import org.xianshen.document.TextSpan;
import org.xianshen.frame.FrameElement;
import org.xianshen.rules.frame.FrameWords.Kind;

/** Finds the title: lines above the text that end as titles do, or, on a page, the large lines in its middle. */
final class Titles {

    private static final int LONGEST = 60;
    private static final int MOST_LINES = 5;
    private static final int LONGEST_FRAGMENT = 32;
    private static final double LARGE = 1.15;
    private static final double SAME_SIZE_PT = 1.5;
    private static final double CENTRE_PT = 24;

    private static final Pattern NO_TITLE = Pattern.compile(
            "[。;!?★]|^(?:[—-]|[0-9]{1,3}[.、]|[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十0-9]{1,3}\\)|\\[|附件|附:|附录|第[一二三四五六七八九十百0-9]+[条章])");
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]{1,14})\\)$");

    private final FrameWords words;

    Titles(FrameWords words) {
        this.words = words;
    }

    /** Lines {@code [start, end)}. */
    record Place(int start, int end, boolean byWords) {}

    /** The title among the first {@code textStart} lines, or null. */
    @Nullable
    Place find(List<FrameLine> lines, int textStart, FrameDraft draft) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < textStart; i++) {
            if (draft.isTaken(i)) {
                continue;
            }
            if (isWrappedEnd(lines, i, draft)) {
                ends.remove((Integer) (i - 1));
                ends.add(i);
            } else if (isEnd(lines.get(i))) {
                ends.add(i);
            }
        }
        if (ends.isEmpty()) {
            return byLook(lines, textStart, draft);
        }
        int end = chosen(lines, ends);
        return new Place(start(lines, end, draft), withSubtitle(lines, end + 1, textStart), true);
    }

    /** One past the last line of a title whose main part ends before line {@code end}: a line with a dash goes on. */
    private static int withSubtitle(List<FrameLine> lines, int end, int textStart) {
        return end < textStart && lines.get(end).startsWith("—") ? end + 1 : end;
    }

    /** The last that says what it is about; without one the first that is no head of a paper. */
    private int chosen(List<FrameLine> lines, List<Integer> ends) {
        for (int i = ends.size() - 1; i >= 0; i--) {
            String text = lines.get(ends.get(i)).text();
            boolean wrapped =
                    ends.get(i) > 0 && opens(lines.get(ends.get(i) - 1).text());
            if (opens(text) || wrapped) {
                return ends.get(i);
            }
        }
        boolean head = ends.size() > 1 && isPaperHead(lines.get(ends.get(0)).text());
        return ends.get(head ? 1 : 0);
    }

    private boolean opens(String text) {
        return text.contains("关于") || words.beginning(Kind.OPENER, text).isPresent();
    }

    /** Whether {@code text} is the head of a paper of an organ: its name and a kind of paper. */
    boolean isPaperHead(String text) {
        return words.ending(Kind.HEAD, text)
                .filter(kind -> words.isOrgan(text.substring(0, text.length() - kind.length())))
                .isPresent();
    }

    private boolean isEnd(FrameLine line) {
        return isEnd(line.text(), line);
    }

    private boolean isEnd(String text, FrameLine line) {
        if (line.isInBox()
                || line.isRow()
                || text.length() > LONGEST
                || NO_TITLE.matcher(text).find()
                || hasColon(text)) {
            return false;
        }
        String kind = withoutDraft(text);
        if (kind.endsWith("》") || kind.endsWith("”") || kind.endsWith("\"")) {
            return false;
        }
        var ending = words.ending(Kind.TITLE, kind);
        if (ending.isEmpty()) {
            return false;
        }
        boolean order = kind.endsWith("令");
        return !(order && isPaperHead(kind)) && !(order && kind.length() <= 2) && text.length() > 2;
    }

    /** Whether line {@code i} of a page holds the last characters of a title that did not fit on the line above. */
    private boolean isWrappedEnd(List<FrameLine> lines, int i, FrameDraft draft) {
        FrameLine line = lines.get(i);
        return i > 0
                && line.region() != null
                && !isEnd(line)
                && joins(lines, i - 1, draft, LONGEST)
                && isEnd(lines.get(i - 1).text() + line.text(), line);
    }

    /** A colon outside quotation marks. */
    private static boolean hasColon(String text) {
        int colon = text.indexOf(':');
        return colon >= 0 && text.lastIndexOf('“', colon) < 0 && text.lastIndexOf('《', colon) < 0;
    }

    /** The title without what is said of its state in brackets. */
    private String withoutDraft(String text) {
        Matcher bracket = BRACKET.matcher(text);
        return bracket.find() && words.is(Kind.DRAFT, bracket.group(1)) ? text.substring(0, bracket.start()) : text;
    }

    /** The line at which the title that ends on line {@code end} begins. */
    private int start(List<FrameLine> lines, int end, FrameDraft draft) {
        int start = isEnd(lines.get(end)) ? end : end - 1;
        if (!opensAtStart(lines.get(start))) {
            int opener = -1;
            for (int i = start - 1; i >= 0 && end - i < MOST_LINES && joins(lines, i, draft, LONGEST_FRAGMENT); i--) {
                if (opensAtStart(lines.get(i))) {
                    opener = i;
                    break;
                }
            }
            if (opener >= 0) {
                start = opener;
            } else if (isLeading(lines, start, draft)) {
                start--;
            }
        }
        boolean anew = words.beginning(Kind.OPENER, lines.get(start).text()).isPresent();
        while (anew
                && start > 0
                && joins(lines, start - 1, draft, LONGEST_FRAGMENT)
                && isOrgans(lines.get(start - 1))) {
            start--;
        }
        return start;
    }

    /** Whether a line opens a title: 关于…, 转发…, or an organ's name before these. */
    private boolean opensAtStart(FrameLine line) {
        String text = line.text();
        if (words.beginning(Kind.OPENER, text).isPresent()) {
            return true;
        }
        int about = text.indexOf("关于");
        int quote = text.indexOf('《');
        return about > 0 && (quote < 0 || about < quote);
    }

    /** Whether line {@code i} can be part of a title and is set like the line below it. */
    private boolean joins(List<FrameLine> lines, int i, FrameDraft draft, int longest) {
        FrameLine line = lines.get(i);
        String text = line.text();
        return !draft.isTaken(i)
                && !line.isInBox()
                && text.length() <= longest
                && !text.endsWith("文件")
                && !isPaperHead(text)
                && !NO_TITLE.matcher(text).find()
                && !hasColon(text)
                && words.beginning(Kind.MARK, text).isEmpty()
                && !words.is(Kind.URGENCY, text)
                && FrameDates.endingAt(line, line.length()) == null
                && Math.abs(line.sizePt() - lines.get(i + 1).sizePt()) <= SAME_SIZE_PT;
    }

    /** Whether the line above a title without an opener leads into it: the first of a paper, and no organ. */
    private boolean isLeading(List<FrameLine> lines, int end, FrameDraft draft) {
        int above = end - 1;
        return above >= 0
                && above <= 3
                && joins(lines, above, draft, LONGEST_FRAGMENT)
                && !isEnd(lines.get(above))
                && !lines.get(above).isRow()
                && !isOrgans(lines.get(above))
                && lines.get(above).text().chars().anyMatch(c -> c >= 0x4E00)
                && lines.get(above).length() >= 4;
    }

    /** Whether a line holds names of organs alone. */
    boolean isOrgans(FrameLine line) {
        if (words.isOrgan(line.text())) {
            return true;
        }
        for (int from : line.segments()) {
            if (!words.isOrgan(line.text().substring(from, line.segmentEnd(from)))) {
                return false;
            }
        }
        return true;
    }

    /** The last block of large lines in the middle of the page above the text. */
    private @Nullable Place byLook(List<FrameLine> lines, int textStart, FrameDraft draft) {
        double body = bodySize(lines);
        double centre = centre(lines);
        int end = -1;
        int start = -1;
        for (int i = textStart - 1; i >= 0; i--) {
            FrameLine line = lines.get(i);
            PageRegion region = line.region();
            boolean title = region != null
                    && body > 0
                    && line.sizePt() >= body * LARGE
                    && Math.abs(region.x() + region.width() / 2 - centre) < CENTRE_PT
                    && !draft.isTaken(i)
                    && !isOrgans(line)
                    && !line.endsWith("文件")
                    && !isPaperHead(line.text())
                    && line.length() > 3
                    && !NO_TITLE.matcher(line.text()).find();
            if (title) {
                end = end < 0 ? i + 1 : end;
                start = i;
            } else if (end >= 0) {
                break;
            }
        }
        return end < 0 || end - start > MOST_LINES ? null : new Place(start, end, false);
    }

    /** The size most characters are set in, or 0. */
    private static double bodySize(List<FrameLine> lines) {
        Map<Double, Integer> characters = new TreeMap<>();
        lines.forEach(line -> characters.merge((double) Math.round(line.sizePt()), line.length(), Integer::sum));
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    private static double centre(List<FrameLine> lines) {
        double left = Double.MAX_VALUE;
        double right = 0;
        for (FrameLine line : lines) {
            PageRegion region = line.region();
            if (region != null) {
                left = Math.min(left, region.x());
                right = Math.max(right, region.x() + region.width());
            }
        }
        return (left + right) / 2;
    }

    /** Adds the title, unless a label has named one. */
    void add(List<FrameLine> lines, Place place, FrameDraft draft) {
        StringBuilder value = new StringBuilder();
        List<TextSpan> spans = new ArrayList<>();
        for (int i = place.start(); i < place.end(); i++) {
            value.append(lines.get(i).shown());
            spans.add(lines.get(i).span());
            draft.take(i);
        }
        if (!draft.has(FrameElement.TITLE)) {
            draft.add(
                    FrameElement.TITLE,
                    value.toString(),
                    spans,
                    place.byWords() ? 0.9 : 0.75,
                    place.byWords() ? "kind of document above the text" : "large lines in the middle above the text");
        }
    }
}
