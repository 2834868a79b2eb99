package org.xianshen.examples.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/**
 * Writes an official document as Word file in the layout of GB/T 9704-2012. One instance writes one document and is not
 * thread-safe.
 */
final class OfficialDocx {

    /** Typefaces by the names Word knows them under. */
    private static final String SONG_TEXT = "仿宋_GB2312";

    private static final String HEI = "黑体";
    private static final String TITLE = "方正小标宋简体";
    private static final BigInteger LINE_TWIPS = BigInteger.valueOf(579);
    private static final int INDENT_TWIPS = 640;

    private final XWPFDocument document = new XWPFDocument();
    private final LocalDate day;
    private int nextRevision = 1;

    /** A document with its properties; {@code author} and {@code company} stand in the file and not on the page. */
    OfficialDocx(String title, String author, String company, LocalDate day) throws IOException {
        this.day = day;
        POIXMLProperties properties = document.getProperties();
        properties.getCoreProperties().setTitle(title);
        properties.getCoreProperties().setCreator(author);
        properties.getCoreProperties().setLastModifiedByUser(author);
        properties.getCoreProperties().setCreated(Optional.of(stamp()));
        properties.getCoreProperties().setModified(Optional.of(stamp()));
        properties.getExtendedProperties().setCompany(company);
        page();
        footer();
    }

    private Date stamp() {
        return Date.from(day.atTime(9, 30).toInstant(ZoneOffset.ofHours(8)));
    }

    private Calendar revisionTime() {
        Calendar time = new GregorianCalendar(TimeZone.getTimeZone("GMT"));
        time.setTime(stamp());
        return time;
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(1587));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(1417));
        margins.setGutter(BigInteger.ZERO);
    }

    private void footer() {
        XWPFParagraph paragraph =
                document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, "— ", "宋体", 14);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        CTR number = paragraph.getCTP().getFldSimpleArray(0).addNewR();
        number.addNewT().setStringValue("1");
        run(paragraph, " —", "宋体", 14);
    }

    /** The red name of the issuing organ, the document number, the red line. */
    OfficialDocx redHead(String organ, String number) {
        XWPFParagraph head = paragraph(ParagraphAlignment.CENTER, 0, false);
        head.setSpacingBefore(600);
        head.setSpacingAfter(500);
        XWPFRun run = run(head, organ, TITLE, Math.min(46, 440.0 / organ.length()));
        run.setColor("D01212");
        run.setBold(true);
        XWPFParagraph line = paragraph(ParagraphAlignment.CENTER, 0, true);
        run(line, number, SONG_TEXT, 16);
        var border = line.getCTP().getPPr().addNewPBdr().addNewBottom();
        border.setVal(STBorder.SINGLE);
        border.setColor("D01212");
        border.setSz(BigInteger.valueOf(12));
        border.setSpace(BigInteger.valueOf(11));
        line.setSpacingAfter(560);
        return this;
    }

    OfficialDocx title(String... lines) {
        for (int i = 0; i < lines.length; i++) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, 0, false);
            paragraph.setSpacingAfter(i == lines.length - 1 ? 420 : 60);
            run(paragraph, lines[i], TITLE, 22).setBold(true);
        }
        return this;
    }

    /** A centred line under the title. */
    OfficialDocx centred(String text) {
        run(paragraph(ParagraphAlignment.CENTER, 0, true), text, "楷体_GB2312", 16);
        return this;
    }

    /** A line without indent. */
    OfficialDocx flush(String... lines) {
        for (String line : lines) {
            run(paragraph(ParagraphAlignment.BOTH, 0, true), line, SONG_TEXT, 16);
        }
        return this;
    }

    /** Paragraphs of text. */
    OfficialDocx text(String... paragraphs) {
        for (String text : paragraphs) {
            run(paragraph(ParagraphAlignment.BOTH, INDENT_TWIPS, true), text, SONG_TEXT, 16);
        }
        return this;
    }

    OfficialDocx heading(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, INDENT_TWIPS, true);
        paragraph.setKeepNext(true);
        run(paragraph, text, HEI, 16);
        return this;
    }

    /** Organ and day at the end of the text. */
    OfficialDocx signature(String organ, String date) {
        paragraph(ParagraphAlignment.BOTH, 0, true);
        for (String line : List.of(organ, date)) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT, 0, true);
            paragraph.setIndentationRight(line.equals(date) ? 1280 : Math.max(320, 1900 - 110 * organ.length()));
            paragraph.setKeepNext(!line.equals(date));
            run(paragraph, line, SONG_TEXT, 16);
        }
        return this;
    }

    /** A ruled table; {@code widths} are those of the columns, in twips. */
    OfficialDocx table(List<Integer> widths, double size, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size(), widths.size());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            table.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (int r = 0; r < rows.size(); r++) {
            table.getRow(r).setRepeatHeader(r == 0);
            table.getRow(r).setCantSplitRow(true);
            for (int c = 0; c < widths.size(); c++) {
                XWPFTableCell cell = table.getRow(r).getCell(c);
                cell.setWidth(Integer.toString(widths.get(c)));
                cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
                XWPFParagraph paragraph = cell.getParagraphs().get(0);
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                paragraph.setSpacingBefore(20);
                paragraph.setSpacingAfter(20);
                run(paragraph, rows.get(r).get(c), r == 0 ? HEI : SONG_TEXT, size);
            }
        }
        return this;
    }

    /** A paragraph with a comment on all of it. */
    OfficialDocx commented(String text, String author, String initials, String comment) {
        if (document.getDocComments() == null) {
            document.createComments();
        }
        BigInteger id = BigInteger.valueOf(nextRevision++);
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, INDENT_TWIPS, true);
        paragraph.getCTP().addNewCommentRangeStart().setId(id);
        run(paragraph, text, SONG_TEXT, 16);
        paragraph.getCTP().addNewCommentRangeEnd().setId(id);
        paragraph.getCTP().addNewR().addNewCommentReference().setId(id);
        XWPFComment note = document.getDocComments().createComment(id);
        note.setAuthor(author);
        note.setInitials(initials);
        note.setDate(revisionTime());
        note.createParagraph().createRun().setText(comment);
        return this;
    }

    /** A paragraph in which, under change tracking, {@code deleted} was replaced by {@code inserted}. */
    OfficialDocx revised(String before, String deleted, String inserted, String after, String author) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, INDENT_TWIPS, true);
        run(paragraph, before, SONG_TEXT, 16);
        CTRunTrackChange deletion = paragraph.getCTP().addNewDel();
        stamp(deletion, author);
        CTR gone = deletion.addNewR();
        style(gone.addNewRPr(), SONG_TEXT, 16);
        gone.addNewDelText().setStringValue(deleted);
        CTRunTrackChange insertion = paragraph.getCTP().addNewIns();
        stamp(insertion, author);
        CTR added = insertion.addNewR();
        style(added.addNewRPr(), SONG_TEXT, 16);
        added.addNewT().setStringValue(inserted);
        CTR rest = paragraph.getCTP().addNewR();
        style(rest.addNewRPr(), SONG_TEXT, 16);
        rest.addNewT().setStringValue(after);
        return this;
    }

    private void stamp(CTRunTrackChange change, String author) {
        change.setId(BigInteger.valueOf(nextRevision++));
        change.setAuthor(author);
        change.setDate(revisionTime());
    }

    private static void style(CTRPr properties, String face, int size) {
        var fonts = properties.addNewRFonts();
        fonts.setEastAsia(face);
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        properties.addNewSz().setVal(BigInteger.valueOf(size * 2L));
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int indent, boolean exact) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setFirstLineIndent(indent);
        if (exact) {
            CTSpacing spacing = paragraph.getCTP().getPPr().addNewSpacing();
            spacing.setLine(LINE_TWIPS);
            spacing.setLineRule(STLineSpacingRule.EXACT);
        }
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String face, double size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily("Times New Roman");
        run.setFontFamily(face, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        return run;
    }

    /** The document's bytes; nothing can be added afterwards. */
    byte[] finish() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        document.close();
        return FixedZip.repacked(out.toByteArray());
    }
}
