package org.xianshen.rules.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.TextSpan;
import org.xianshen.frame.FrameElement;
import org.xianshen.frame.FramePart;
import org.xianshen.rules.frame.FrameWords.Kind;

/** Reads what stands below the text: annexes named, signature and day, note, copies, imprint. */
final class EndReader {

    private static final int MOST_ORGANS = 10;
    private static final int NOTE_REACH = 3;
    private static final int NOTE_LINES = 4;
    private static final int LONGEST_NOTE = 120;
    private static final int LONGEST_NAME_LINE = 24;

    private static final Pattern ANNEX = Pattern.compile("^(?:附件|附):(?=.)");
    private static final Pattern ANNEX_PAGE = Pattern.compile("^附件(?:[0-9一二三四五六七八九十]{1,3})?:?$");
    private static final Pattern NUMBERED = Pattern.compile("^[0-9]{1,2}[.、](?![0-9](?![0-9]{3}[年-]))");
    private static final Pattern OPEN_DAY = Pattern.compile("^(?:(?:19|20)[0-9]{2})?年(?:[0-9]{1,2})?月日$");
    private static final Pattern HOUR = Pattern.compile("(?:[0-9]{1,2}时(?:[0-9]{1,2}分)?|\\(.*\\))?");
    private static final Pattern DAY_AT_END = Pattern.compile(
            "(?:[0-9X×]{4}|[〇○零一二三四五六七八九]{4})年[0-9X×〇一二三四五六七八九十]{1,3}月[0-9X×〇一二三四五六七八九十]{1,3}日(?:印发)?$");
    private static final Pattern COPIES = Pattern.compile("^(?:抄送|抄报|分送|送)(?:单位|机关)?:");
    private static final Pattern IMPRINT_BEGIN = Pattern.compile("^(?:抄送|抄报|分送|主题词)(?:单位|机关)?:");

    private final FrameWords words;
    private final HeadReader heads;

    EndReader(FrameWords words, HeadReader heads) {
        this.words = words;
        this.heads = heads;
    }

    void read(List<FrameLine> lines, FrameHead head, FrameDraft draft) {
        int imprint = imprint(lines, head.titleEnd(), draft);
        int signature = signature(lines, head, imprint, draft);
        annexes(lines, head.textStart(), signature < 0 ? imprint : signature, draft);
        if (signature >= 0) {
            note(lines, signature + 1, imprint, draft);
        }
        if (head.order()) {
            officeHolder(lines, head.textStart(), imprint, draft);
        }
    }

    /** Reads copies and imprint; the first of their lines, or the number of lines. */
    private int imprint(List<FrameLine> lines, int from, FrameDraft draft) {
        int begin = lines.size();
        for (int i = lines.size() - 1; i >= from; i--) {
            FrameLine line = lines.get(i);
            if (line.endsWith("印发") && printed(lines, i, 2, draft)) {
                begin = i;
            }
            if (IMPRINT_BEGIN.matcher(line.text()).find() && isNearEnd(lines, i, begin)) {
                begin = Math.min(begin, i);
                if (COPIES.matcher(line.text()).find()) {
                    copies(lines, i, draft);
                }
            }
        }
        return begin;
    }

    /** Whether a line such as 抄送： belongs to the imprint: near it or near the end of the document. */
    private static boolean isNearEnd(List<FrameLine> lines, int at, int imprint) {
        return imprint - at <= 8 || lines.size() - at <= 12;
    }

    /** The organ and the day on a line that ends with 印发, of which {@code mark} characters are that word. */
    private boolean printed(List<FrameLine> lines, int i, int mark, FrameDraft draft) {
        FrameLine line = lines.get(i);
        FrameDates.Found day = FrameDates.endingAt(line, line.length() - mark);
        if (day == null) {
            return false;
        }
        if (!draft.has(FrameElement.PRINTING_DATE)) {
            draft.add(FrameElement.PRINTING_DATE, day.iso(), line.span(day.from(), day.to()), 0.95, "before 印发");
            FrameLine named = day.from() > 0 || i == 0 ? line : lines.get(i - 1);
            int end = named == line ? day.from() : named.length();
            if (end > 0 && (named == line || words.isOrgan(named.text()))) {
                draft.add(FrameElement.PRINTING_ORGAN, named.shown(0, end), named.span(0, end), 0.95, "imprint");
            }
        }
        return true;
    }

    private void copies(List<FrameLine> lines, int at, FrameDraft draft) {
        StringBuilder value = new StringBuilder();
        List<TextSpan> spans = new ArrayList<>();
        for (int i = at; i < lines.size(); i++) {
            FrameLine line = lines.get(i);
            Matcher label = COPIES.matcher(line.text());
            int from = i == at && label.find() ? label.end() : 0;
            boolean other = i > at
                    && (line.endsWith("印发")
                            || IMPRINT_BEGIN.matcher(line.text()).find()
                            || DAY_AT_END.matcher(line.digits()).find());
            if (other) {
                break;
            }
            boolean last = line.endsWith("。");
            int end = last ? line.length() - 1 : line.length();
            if (from < end) {
                value.append(line.shown(from, end));
                spans.add(line.span(from, end));
            }
            if (last) {
                break;
            }
        }
        draft.add(FrameElement.COPIED_TO, value.toString(), spans, 0.95, "label 抄送");
    }

    /** Reads the signature; the line of its day, or -1. */
    private int signature(List<FrameLine> lines, FrameHead head, int imprint, FrameDraft draft) {
        int alone = -1;
        for (int i = head.textStart(); i < imprint; i++) {
            FrameLine line = lines.get(i);
            if (alone >= 0 && ANNEX_PAGE.matcher(line.text()).matches()) {
                break;
            }
            if (OPEN_DAY.matcher(line.digits()).matches() && organsAbove(lines, i, head.textStart()) < i) {
                sign(organs(lines, organsAbove(lines, i, head.textStart()), i), draft);
                return i;
            }
            FrameDates.Found day = closing(line);
            if (day == null) {
                continue;
            }
            int organs = day.from() > 0 ? i : organsAbove(lines, i, head.textStart());
            if (day.from() > 0 || organs < i) {
                List<FramePart> signed = day.from() > 0
                        ? heads.signing(line, FrameWords.withoutSeal(line.text().substring(0, day.from())))
                        : organs(lines, organs, i);
                boolean other = isOther(signed, draft);
                sign(signed, draft);
                date(
                        line,
                        day,
                        other ? 0.6 : 0.95,
                        other ? "below the signature of another organ" : "below a signature",
                        draft);
                return i;
            }
            alone = i;
        }
        if (alone >= 0 && (draft.has(FrameElement.TITLE) || draft.has(FrameElement.DOCUMENT_NUMBER))) {
            FrameLine line = lines.get(alone);
            FrameDates.Found day = closing(line);
            if (day != null) {
                date(line, day, 0.8, "on a line of its own below the text", draft);
            }
        }
        return alone;
    }

    /** The date a line ends with, alone or behind the names of organs. */
    private FrameDates.@Nullable Found closing(FrameLine line) {
        String digits = line.digits();
        int year = digits.indexOf('年');
        for (int from = Math.max(0, year - 4); year >= 4 && from == year - 4; from++) {
            FrameDates.Found day = FrameDates.at(line, from);
            boolean ends =
                    day != null && HOUR.matcher(digits.substring(day.to())).matches();
            if (ends && (from == 0 || isSignature(line, from))) {
                return day;
            }
        }
        return null;
    }

    private boolean isSignature(FrameLine line, int end) {
        String before = line.text().substring(0, end);
        if (words.isOrgan(before.substring(0, FrameWords.withoutSeal(before)))) {
            return true;
        }
        for (int from : line.segments()) {
            if (from < end && !words.isOrgan(line.text().substring(from, Math.min(end, line.segmentEnd(from))))) {
                return false;
            }
        }
        return end > 0 && line.isSegmentStart(end);
    }

    /** The first of the lines with organs that stand directly above line {@code day}. */
    private int organsAbove(List<FrameLine> lines, int day, int from) {
        int first = day;
        while (first > from && day - first < MOST_ORGANS && isSigning(lines.get(first - 1))) {
            first--;
        }
        return first;
    }

    private boolean isSigning(FrameLine line) {
        int end = FrameWords.withoutSeal(line.text());
        return end > 0 && (words.isOrgan(line.text().substring(0, end)) || heads.isOrgans(line));
    }

    /** Whether the head names organs and none of those that sign is one of them, or of their offices. */
    private static boolean isOther(List<FramePart> signed, FrameDraft draft) {
        List<FramePart> head = draft.all(FrameElement.ISSUING_ORGAN);
        return !head.isEmpty()
                && head.stream()
                        .noneMatch(named -> signed.stream()
                                .anyMatch(by -> by.value().startsWith(named.value())
                                        || named.value().startsWith(by.value())));
    }

    /** The head names the organs; a signature adds to them only when it signs for those in the head as well. */
    private static void sign(List<FramePart> signed, FrameDraft draft) {
        List<String> names = signed.stream().map(FramePart::value).toList();
        if (draft.all(FrameElement.ISSUING_ORGAN).stream().allMatch(head -> names.contains(head.value()))) {
            signed.forEach(draft::add);
        }
    }

    private List<FramePart> organs(List<FrameLine> lines, int from, int to) {
        List<FramePart> organs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            FrameLine line = lines.get(i);
            organs.addAll(heads.signing(line, FrameWords.withoutSeal(line.text())));
        }
        return organs;
    }

    private static void date(
            FrameLine line, FrameDates.Found day, double confidence, String evidence, FrameDraft draft) {
        Optional<FramePart> known = draft.first(FrameElement.ISSUE_DATE);
        if (known.isEmpty() || known.get().confidence() < confidence) {
            draft.remove(FrameElement.ISSUE_DATE);
            draft.add(FrameElement.ISSUE_DATE, day.iso(), line.span(day.from(), day.to()), confidence, evidence);
        }
    }

    private void annexes(List<FrameLine> lines, int from, int to, FrameDraft draft) {
        for (int i = from; i < Math.min(to, lines.size()); i++) {
            Matcher label = ANNEX.matcher(lines.get(i).text());
            if (label.find()) {
                annexes(lines, i, label.end(), to, draft);
                return;
            }
        }
    }

    private void annexes(List<FrameLine> lines, int at, int from, int to, FrameDraft draft) {
        boolean numbered =
                NUMBERED.matcher(lines.get(at).text().substring(from)).find();
        StringBuilder value = new StringBuilder();
        List<TextSpan> spans = new ArrayList<>();
        for (int i = at; i < Math.min(to, lines.size()); i++) {
            FrameLine line = lines.get(i);
            int begin = i == at ? from : 0;
            Matcher number = NUMBERED.matcher(line.text().substring(begin));
            boolean opens = number.find();
            boolean goesOn = i == at || (opens && numbered) || isWrapped(lines, i);
            if (!goesOn || isSigning(line) || FrameDates.endingAt(line, line.length()) != null) {
                break;
            }
            if (opens) {
                annex(value, spans, draft);
                begin += number.end();
            }
            int end = line.length();
            while (end > begin && "。;,".indexOf(line.text().charAt(end - 1)) >= 0) {
                end--;
            }
            if (begin < end) {
                value.append(line.shown(begin, end));
                spans.add(line.span(begin, end));
            }
        }
        annex(value, spans, draft);
    }

    /** Whether line {@code i} goes on with a name that filled the line above. */
    private static boolean isWrapped(List<FrameLine> lines, int i) {
        return i > 0
                && lines.get(i - 1).length() >= LONGEST_NAME_LINE
                && lines.get(i - 1).region() != null
                && lines.get(i).length() < lines.get(i - 1).length();
    }

    private static void annex(StringBuilder value, List<TextSpan> spans, FrameDraft draft) {
        if (value.length() > 0) {
            draft.add(FrameElement.ANNEX, value.toString(), spans, 0.9, "label 附件");
        }
        value.setLength(0);
        spans.clear();
    }

    /** What stands in brackets below the day. */
    private static void note(List<FrameLine> lines, int from, int to, FrameDraft draft) {
        for (int i = from; i < Math.min(Math.min(to, lines.size()), from + NOTE_REACH); i++) {
            if (!lines.get(i).startsWith("(")) {
                continue;
            }
            StringBuilder value = new StringBuilder();
            List<TextSpan> spans = new ArrayList<>();
            for (int j = i; j < Math.min(Math.min(to, lines.size()), i + NOTE_LINES); j++) {
                FrameLine line = lines.get(j);
                boolean last = line.endsWith(")");
                int begin = j == i ? 1 : 0;
                int end = last ? line.length() - 1 : line.length();
                if (begin < end) {
                    value.append(line.shown(begin, end));
                    spans.add(line.span(begin, end));
                }
                if (last && value.length() <= LONGEST_NOTE) {
                    draft.add(FrameElement.NOTE, value.toString(), spans, 0.9, "in brackets below the day");
                    return;
                }
            }
            return;
        }
    }

    /** The office-holder who signs an order by name. */
    private void officeHolder(List<FrameLine> lines, int from, int to, FrameDraft draft) {
        for (int i = from; i < Math.min(to, lines.size()) && !draft.has(FrameElement.SIGNER); i++) {
            FrameLine line = lines.get(i);
            int office = words.beginning(Kind.OFFICE, line.text())
                    .map(String::length)
                    .orElse(0);
            int name = line.length() - office;
            if (office > 0 && name >= 2 && name <= 4) {
                draft.add(
                        FrameElement.SIGNER,
                        line.shown(office, line.length()),
                        line.span(office, line.length()),
                        0.9,
                        "behind the office below an order");
            }
        }
    }
}
