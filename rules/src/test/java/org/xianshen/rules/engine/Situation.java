package org.xianshen.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.RecognizedWord;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.Mention;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.normalize.DocumentText;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.Table;

/**
 * A row of {@code situations.csv}: a document, the law it is reviewed under, and the answer the law gives.
 *
 * @param row the row itself; its columns are Chinese, for the person who answers for them
 */
record Situation(Row row) {

    private static final String NO_DATE = "";
    private static final int WORDS = 10;

    String id() {
        return row.required("编号");
    }

    String regime() {
        return row.required("法规体系");
    }

    LocalDate day() {
        return row.day("审查日期").orElseThrow(() -> row.bad("审查日期", NO_DATE, "YYYY-MM-DD"));
    }

    String item() {
        return row.text("类目");
    }

    int unread() {
        return row.number("未读");
    }

    /** What the document is, without the law it is reviewed under. */
    List<String> document() {
        return List.of(
                row.text("标志"),
                row.text("期限"),
                row.text("标识"),
                row.text("标题"),
                row.text("正文"),
                row.text("成文日期"),
                row.text("公开属性"),
                row.text("类目"),
                row.text("未读"),
                row.text("识读"));
    }

    /** The answer in the order: outcome, articles, steps, clocks. */
    List<Set<String>> answer() {
        return List.of(Set.of(row.required("结论")), words("条款"), words("征求或移送"), words("时限"));
    }

    Set<String> words(String column) {
        String cell = row.text(column);
        return cell.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(cell.split("；", -1)));
    }

    /** The document as its text stands in a file: mark and handling mark on top, title, text, signature, note. */
    DocumentText text() {
        List<String> lines = new ArrayList<>();
        String mark = row.text("标志");
        String term = row.text("期限");
        add(lines, term.isEmpty() ? mark : mark + "★" + (term.equals("未标") ? "" : term));
        add(lines, row.text("标识"));
        add(lines, row.required("标题"));
        add(lines, row.required("正文"));
        String issued = row.day("成文日期")
                .map(day -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日")
                .orElse("");
        if (!issued.isEmpty()) {
            add(lines, "青岚县人民政府办公室");
            add(lines, issued);
        }
        add(lines, row.text("公开属性"));
        String text = String.join("\n", lines);
        return DocumentText.of(List.of(new TextUnit("u1", Carrier.BODY, "", 1, text)), layout(text.length()));
    }

    /** The document as recognizers read it. */
    ReviewMaterial material(List<MentionRecognizer> recognizers) {
        DocumentText text = text();
        List<Mention> mentions = new ArrayList<>();
        recognizers.forEach(recognizer -> recognizer.recognize(text, mentions::add));
        return new ReviewMaterial(text, mentions, unread());
    }

    /** Every situation of {@code decisions/situations.csv}. */
    static List<Situation> all() {
        try (InputStream in =
                Objects.requireNonNull(Situation.class.getResourceAsStream("/decisions/situations.csv"))) {
            return Table.read("situations.csv", in.readAllBytes()).rows().stream()
                    .map(Situation::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentLayout layout(int length) {
        int recognized = row.number("识读");
        List<RecognizedWord> words = new ArrayList<>();
        for (int at = 0; at < Math.min(recognized, length); at += WORDS) {
            words.add(new RecognizedWord(
                    new TextSpan("u1", at, Math.min(at + WORDS, Math.min(recognized, length))), 0.9));
        }
        return new DocumentLayout(List.of(), List.of(), words, List.of());
    }

    private static void add(List<String> lines, String line) {
        if (!line.isEmpty()) {
            lines.addAll(Arrays.asList(line.split("／", -1)));
        }
    }

    @Override
    public String toString() {
        return id() + " " + row.text("情形");
    }
}
