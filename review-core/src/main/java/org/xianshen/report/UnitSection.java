package org.xianshen.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextUnit;
import org.xianshen.report.TextBlock.Alignment;
import org.xianshen.report.TextBlock.Paragraph;
import org.xianshen.report.TextBlock.Piece;
import org.xianshen.report.TextBlock.TableRows;

/** Writes one unit: its text in blocks, and beside each the notes on what begins there. Not thread-safe. */
final class UnitSection {

    /** A cell of up to so many characters is kept on one line. */
    private static final int SHORT_CELL = 8;

    private final HtmlOut out;
    private final Wording wording;
    private final String anchor;
    private final boolean withText;
    private final BlockReader reader;

    UnitSection(HtmlOut out, Wording wording, String anchor, boolean withText, BlockReader reader) {
        this.out = out;
        this.wording = wording;
        this.anchor = anchor;
        this.withText = withText;
        this.reader = reader;
    }

    /** Some blocks that share a row of the page, with the findings that begin in them. */
    private record Row(List<TextBlock> blocks, List<Numbered> notes) {}

    /** Writes {@code unit}, the {@code index}-th of the document, counted from 1. */
    void write(TextUnit unit, int index, List<Numbered> findings, boolean open) throws IOException {
        out.raw("<details class=\"unit\" id=\"" + anchor + "u" + index + "\"" + (open ? " open" : "") + ">\n");
        out.raw("<summary><span class=\"place\">").text(title(unit)).raw("</span> ");
        if (findings.isEmpty()) {
            out.raw("<span class=\"clean\">").text(wording.say("text.clean")).raw("</span>");
        } else {
            out.raw("<span class=\"found\">")
                    .text(wording.say("text.found", findings.size()))
                    .raw("</span>");
        }
        out.raw("</summary>\n<div class=\"rows\">\n");
        NoteCards cards = new NoteCards(out, wording, anchor);
        if (withText) {
            text(unit, findings, cards);
        } else {
            cards.write(findings);
        }
        out.raw("</div>\n</details>\n");
    }

    /** What a reader calls the unit: page, carrier unless it is the body of the page, part. */
    String title(TextUnit unit) {
        List<String> parts = new ArrayList<>();
        if (unit.page() > 0) {
            parts.add(wording.say("text.page", unit.page()));
        }
        if (unit.page() == 0 || unit.carrier() != Carrier.BODY) {
            parts.add(wording.carrier(unit.carrier()));
        }
        if (!unit.path().isEmpty()) {
            parts.add(unit.path());
        }
        return String.join(" · ", parts);
    }

    private void text(TextUnit unit, List<Numbered> findings, NoteCards cards) throws IOException {
        List<Row> rows = rows(reader.blocks(unit), findings);
        MarkedText marked = new MarkedText(out, wording, anchor, unit.text(), findings);
        if (rows.isEmpty()) {
            out.raw("<p class=\"empty\">").text(wording.say("text.empty"));
            marked.finish();
            out.raw("</p>\n");
            cards.write(findings);
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            out.raw("<div class=\"row\"><div class=\"text\" lang=\"zh-CN\">\n");
            for (TextBlock block : row.blocks()) {
                block(unit, block, findings, marked);
            }
            if (i == rows.size() - 1) {
                marked.finish();
            }
            out.raw("</div>\n");
            cards.write(row.notes());
            out.raw("</div>\n");
        }
    }

    /** A row begins at each block in which a finding begins and takes along the blocks without one. */
    private static List<Row> rows(List<TextBlock> blocks, List<Numbered> findings) {
        List<Row> rows = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int end = i + 1 < blocks.size() ? blocks.get(i + 1).start() : Integer.MAX_VALUE;
            List<Numbered> notes = new ArrayList<>();
            while (next < findings.size() && findings.get(next).start() < end) {
                notes.add(findings.get(next++));
            }
            if (rows.isEmpty() || !notes.isEmpty()) {
                rows.add(new Row(new ArrayList<>(), notes));
            }
            rows.get(rows.size() - 1).blocks().add(blocks.get(i));
        }
        return rows;
    }

    private void block(TextUnit unit, TextBlock block, List<Numbered> findings, MarkedText marked) throws IOException {
        if (block instanceof Paragraph paragraph) {
            paragraph(unit, paragraph, marked);
        } else if (block instanceof TableRows table) {
            table(table, isHeading(table, findings), marked);
        }
    }

    /** Whether the rows begin with a heading: the first row of its table, and nothing was found in it. */
    private static boolean isHeading(TableRows table, List<Numbered> findings) {
        List<TableCell> row = table.rows().get(0);
        int start = row.get(0).span().start();
        int end = row.get(row.size() - 1).span().end();
        return table.first() && findings.stream().noneMatch(f -> f.start() < end && f.end() > start);
    }

    private void paragraph(TextUnit unit, Paragraph paragraph, MarkedText marked) throws IOException {
        String shape = (paragraph.large() ? " large" : "")
                + (paragraph.indented() && !paragraph.large() ? " indented" : "")
                + (paragraph.alignment() == Alignment.CENTRE ? " centre" : "")
                + (paragraph.alignment() == Alignment.RIGHT ? " right" : "");
        out.raw("<p dir=\"auto\"" + (shape.isEmpty() ? "" : " class=\"" + shape.strip() + "\"") + ">");
        Piece before = null;
        for (Piece line : paragraph.lines()) {
            if (before != null && isWestern(unit.text(), before.end() - 1) && isWestern(unit.text(), line.start())) {
                out.raw(" ");
            }
            marked.write(line);
            before = line;
        }
        out.raw("</p>\n");
    }

    private static boolean isWestern(String text, int index) {
        char c = text.charAt(index);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ',' || c == '.';
    }

    private void table(TableRows table, boolean heading, MarkedText marked) throws IOException {
        out.raw("<div class=\"scroll\"><table class=\"source\"><colgroup>");
        for (int width : table.widths()) {
            out.raw("<col style=\"width:" + width + "%\">");
        }
        out.raw("</colgroup>\n<tbody>");
        for (int i = 0; i < table.rows().size(); i++) {
            out.raw(heading && i == 0 ? "<tr class=\"first\">" : "<tr>");
            int column = 0;
            for (TableCell cell : table.rows().get(i)) {
                for (; column < cell.column(); column++) {
                    out.raw("<td></td>");
                }
                out.raw(cell.span().length() <= SHORT_CELL ? "<td class=\"short\" dir=\"auto\">" : "<td dir=\"auto\">");
                marked.write(new Piece(cell.span().start(), cell.span().end()));
                out.raw("</td>");
                column++;
            }
            out.raw("</tr>\n");
        }
        out.raw("</tbody></table></div>\n");
    }
}
