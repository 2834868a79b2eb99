package org.xianshen.rules.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xianshen.document.TextSpan;
import org.xianshen.frame.FrameElement;
import org.xianshen.frame.FramePart;
import org.xianshen.rules.frame.FrameWords.Kind;

/** Reads what stands above the text: copy number, urgency, organs, number, signers, title, addressees. */
final class HeadReader {

    private static final int WINDOW = 32;
    private static final int LONGEST_HEAD_LINE = 48;
    private static final int COPY_LINES = 4;
    private static final int ADDRESSEE_LINES = 8;
    private static final int ADDRESSEE_LENGTH = 400;

    private static final Pattern COPY = Pattern.compile("(?:No\\.?|№|NO\\.?)?([0-9]{6})");
    private static final Pattern TEXT = Pattern.compile(
            "[。;,!?]|:$|^(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|第[一二三四五六七八九十百]+[条章]|[0-9]{1,2}[.、])");
    private static final Pattern DAY_UNDER_TITLE = Pattern.compile("^\\(.*(?:日|通过|批准|公布|发布|修订|施行)\\)$");
    private static final Pattern NO_ADDRESSEE = Pattern.compile(
            "如下:$|以下:$|事项:$|情况:$|您好:$|要求:$|^(?:当事人|申请人|被申请人|违法行为人|违法嫌疑人|原告|被告|附件|问|答|主持人|时间|地点|出席|内容|摘要)");
    private static final Pattern PERSON = Pattern.compile("(?:尊敬的)?[一-龥]{1,4}(?:某{1,2}|[×*]{1,2})?");

    private final FrameWords words;
    private final LabelledFields labels;
    private final Titles titles;

    HeadReader(FrameWords words, LabelledFields labels) {
        this.words = words;
        this.labels = labels;
        this.titles = new Titles(words);
    }

    FrameHead read(List<FrameLine> lines, FrameDraft draft) {
        int window = Math.min(WINDOW, lines.size());
        labels.read(lines, window, draft);
        int textStart = textStart(lines, window, draft);
        numbers(lines, textStart, draft);
        marks(lines, textStart, draft);
        Titles.Place title = titles.find(lines, textStart, draft);
        if (title != null) {
            titles.add(lines, title, draft);
        }
        int titleStart = title == null ? textStart : title.start();
        int titleEnd = title == null ? 0 : title.end();
        boolean order = organs(lines, titleStart, draft);
        dated(lines, titleStart, titleEnd, textStart, draft);
        copyNumber(lines, titleStart, draft);
        int behind = title == null && !draft.has(FrameElement.DOCUMENT_NUMBER)
                ? textStart
                : addressees(lines, titleEnd, draft);
        return new FrameHead(titleStart, titleEnd, Math.max(behind, Math.max(titleEnd, textStart)), order);
    }

    /** The first line that is text: a sentence, a list, a row of a table, an address. */
    private int textStart(List<FrameLine> lines, int window, FrameDraft draft) {
        for (int i = 0; i < window; i++) {
            FrameLine line = lines.get(i);
            String text = line.text();
            if (draft.isTaken(i)
                    || line.isInBox()
                    || DAY_UNDER_TITLE.matcher(text).matches()) {
                continue;
            }
            boolean row = line.isRow() && !titles.isOrgans(line) && !isHeadRow(line);
            if (row
                    || text.length() > LONGEST_HEAD_LINE
                    || TEXT.matcher(outsideTitles(text)).find()) {
                return i;
            }
        }
        return window;
    }

    /** A row of a head: one of its pieces is a number of a document or a degree of urgency. */
    private boolean isHeadRow(FrameLine line) {
        for (int from : line.segments()) {
            String piece = line.text().substring(from, line.segmentEnd(from));
            if (words.is(Kind.URGENCY, piece) || (from == 0 && DocumentNumbers.in(line) != null)) {
                return true;
            }
        }
        return false;
    }

    /** The text without what stands in 《》 and quotation marks, where commas are part of a title. */
    private static String outsideTitles(String text) {
        return text.replaceAll("《[^《》]*》|“[^“”]*”|\\([^()]*\\)", "");
    }

    private void numbers(List<FrameLine> lines, int textStart, FrameDraft draft) {
        for (int i = 0; i < textStart; i++) {
            FrameLine line = lines.get(i);
            DocumentNumbers.Found number = DocumentNumbers.in(line);
            if (number == null || (number.counted() && !countsPapers(lines, i))) {
                continue;
            }
            if (!draft.has(FrameElement.DOCUMENT_NUMBER)) {
                draft.add(
                        FrameElement.DOCUMENT_NUMBER,
                        number.value(),
                        number.span(line),
                        number.counted() ? 0.8 : 0.95,
                        "number above the text");
            }
            draft.take(i);
        }
    }

    /** Whether the line above says what kind of paper a bare number counts: an order, an announcement, minutes. */
    private boolean countsPapers(List<FrameLine> lines, int at) {
        if (at == 0) {
            return false;
        }
        String above = lines.get(at - 1).text();
        return words.ending(Kind.HEAD, above).isPresent()
                || words.ending(Kind.TITLE, above).isPresent();
    }

    /** Degrees of urgency on a line of their own, or beside number and secrecy mark. */
    private void marks(List<FrameLine> lines, int textStart, FrameDraft draft) {
        for (int i = 0; i < textStart; i++) {
            FrameLine line = lines.get(i);
            if (words.is(Kind.URGENCY, line.text())) {
                urgency(line, 0, line.length(), draft);
                draft.take(i);
                continue;
            }
            for (int from : line.segments()) {
                int end = line.segmentEnd(from);
                boolean degree = words.is(Kind.URGENCY, line.text().substring(from, end));
                if (degree && (draft.isTaken(i) || hasMark(line))) {
                    urgency(line, from, end, draft);
                    draft.take(i);
                }
            }
        }
    }

    private boolean hasMark(FrameLine line) {
        return line.text().indexOf('★') >= 0
                || words.beginning(Kind.MARK, line.text()).isPresent();
    }

    private static void urgency(FrameLine line, int from, int end, FrameDraft draft) {
        if (!draft.has(FrameElement.URGENCY)) {
            draft.add(
                    FrameElement.URGENCY,
                    line.text().substring(from, end),
                    line.span(from, end),
                    0.95,
                    "on a line of its own above the text");
        }
    }

    /** Organs in the head of the paper; whether it is the head of an order. */
    private boolean organs(List<FrameLine> lines, int titleStart, FrameDraft draft) {
        boolean order = false;
        List<Integer> plain = new ArrayList<>();
        for (int i = 0; i < titleStart; i++) {
            FrameLine line = lines.get(i);
            if (draft.isTaken(i)) {
                continue;
            }
            String text = line.text();
            String kind = words.ending(Kind.HEAD, text).orElse("");
            int end = text.length() - kind.length();
            if (!kind.isEmpty() && end > 0 && (kind.equals("文件") || words.isOrgan(text.substring(0, end)))) {
                organ(line, 0, end, draft, 0.95, "head of the paper");
                order |= kind.endsWith("令");
                draft.take(i);
            } else if (titles.isOrgans(line)) {
                plain.add(i);
            }
        }
        for (int i : plain) {
            eachOrgan(lines.get(i), draft, 0.85, "name above number or title");
            draft.take(i);
        }
        return order;
    }

    private void organ(FrameLine line, int from, int end, FrameDraft draft, double confidence, String evidence) {
        draft.add(FrameElement.ISSUING_ORGAN, line.shown(from, end), line.span(from, end), confidence, evidence);
    }

    /** Each of the organs on a line that holds nothing else. */
    private void eachOrgan(FrameLine line, FrameDraft draft, double confidence, String evidence) {
        boolean several = line.segments().size() > 1;
        for (int from : line.segments()) {
            several &= words.isOrgan(line.text().substring(from, line.segmentEnd(from)));
        }
        if (!several) {
            organ(line, 0, line.length(), draft, confidence, evidence);
            return;
        }
        for (int from : line.segments()) {
            organ(line, from, line.segmentEnd(from), draft, confidence, evidence);
        }
    }

    /** A day above the text: in brackets under the title, or beside the organ in the head of minutes. */
    private void dated(List<FrameLine> lines, int titleStart, int titleEnd, int textStart, FrameDraft draft) {
        for (int i = 0; i < textStart; i++) {
            FrameLine line = lines.get(i);
            if ((i >= titleStart && i < titleEnd) || draft.isTaken(i)) {
                continue;
            }
            if (i >= titleEnd
                    && titleEnd > 0
                    && DAY_UNDER_TITLE.matcher(line.text()).matches()) {
                FrameDates.Found day = FrameDates.at(line, 1);
                if (day != null) {
                    day(line, day, 0.85, "in brackets under the title", draft);
                    draft.take(i);
                }
                continue;
            }
            FrameDates.Found day = FrameDates.endingAt(line, line.length());
            if (day != null && day.from() > 0 && words.isOrgan(line.text().substring(0, day.from()))) {
                if (!draft.has(FrameElement.ISSUING_ORGAN)) {
                    organ(line, 0, day.from(), draft, 0.8, "beside the day above the text");
                }
                day(line, day, 0.8, "beside an organ above the text", draft);
                draft.take(i);
            }
        }
    }

    private static void day(FrameLine line, FrameDates.Found day, double sure, String evidence, FrameDraft draft) {
        if (!draft.has(FrameElement.ISSUE_DATE)) {
            draft.add(FrameElement.ISSUE_DATE, day.iso(), line.span(day.from(), day.to()), sure, evidence);
        }
    }

    /** Six digits at the very top of a paper that has a number or an organ's head. */
    private static void copyNumber(List<FrameLine> lines, int titleStart, FrameDraft draft) {
        boolean framed = draft.has(FrameElement.DOCUMENT_NUMBER) || draft.has(FrameElement.ISSUING_ORGAN);
        for (int i = 0; i < Math.min(COPY_LINES, titleStart) && framed; i++) {
            FrameLine line = lines.get(i);
            int end = line.segmentEnd(0);
            var copy = COPY.matcher(line.digits().substring(0, end));
            if (!draft.has(FrameElement.COPY_NUMBER) && copy.matches()) {
                draft.add(
                        FrameElement.COPY_NUMBER,
                        copy.group(1),
                        line.span(copy.start(1), copy.end(1)),
                        0.9,
                        "six digits at the top of the paper");
                draft.take(i);
            }
        }
    }

    /** Reads addressees from line {@code from} on; the first line behind them, or {@code from}. */
    private int addressees(List<FrameLine> lines, int from, FrameDraft draft) {
        int first = from;
        while (first < lines.size() && first < WINDOW && draft.isTaken(first)) {
            first++;
        }
        StringBuilder folded = new StringBuilder();
        StringBuilder shown = new StringBuilder();
        List<TextSpan> spans = new ArrayList<>();
        for (int i = first; i < lines.size() && i < first + ADDRESSEE_LINES; i++) {
            FrameLine line = lines.get(i);
            if (isLabelled(line)) {
                folded.setLength(0);
                shown.setLength(0);
                spans.clear();
                continue;
            }
            folded.append(line.text());
            if (line.text().indexOf('。') >= 0 || line.text().indexOf(';') >= 0 || folded.length() > ADDRESSEE_LENGTH) {
                return first;
            }
            boolean last = line.endsWith(":");
            int end = last ? line.length() - 1 : line.length();
            if (end > 0) {
                shown.append(line.shown(0, end));
                spans.add(line.span(0, end));
            }
            if (last) {
                if (isAddressee(folded.toString())) {
                    draft.add(
                            FrameElement.ADDRESSEE,
                            shown.toString(),
                            spans,
                            0.9,
                            "first line of the text, ends with a colon");
                    return i + 1;
                }
                return first;
            }
        }
        return first;
    }

    /** Whether a label stands in the line, as in what a web page puts between title and text. */
    private static boolean isLabelled(FrameLine line) {
        int colon = line.text().indexOf(':');
        return colon >= 0 && colon < line.length() - 1;
    }

    private boolean isAddressee(String text) {
        if (NO_ADDRESSEE.matcher(text).find()) {
            return false;
        }
        String list = outsideTitles(text.substring(0, text.length() - 1));
        return words.ending(Kind.ADDRESSEE, list).isPresent()
                || words.ending(Kind.ORGAN, list).isPresent()
                || PERSON.matcher(list).matches();
    }

    /** Whether a line holds names of organs alone. */
    boolean isOrgans(FrameLine line) {
        return titles.isOrgans(line);
    }

    /** Every organ in the first {@code end} characters of a line that holds nothing else there. */
    List<FramePart> signing(FrameLine line, int end) {
        List<FramePart> organs = new ArrayList<>();
        for (int from : line.segments()) {
            int to = Math.min(end, line.segmentEnd(from));
            if (from < to && words.isOrgan(line.text().substring(from, to))) {
                organs.add(signed(line, from, to));
            }
        }
        long pieces = line.segments().stream().filter(from -> from < end).count();
        boolean each = organs.size() == pieces;
        return each ? organs : words.isOrgan(line.text().substring(0, end)) ? List.of(signed(line, 0, end)) : organs;
    }

    private static FramePart signed(FrameLine line, int from, int to) {
        return new FramePart(
                FrameElement.ISSUING_ORGAN,
                line.shown(from, to),
                List.of(line.span(from, to)),
                0.9,
                List.of("signature above the day"));
    }
}
