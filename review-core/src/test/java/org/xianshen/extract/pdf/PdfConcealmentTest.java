package org.xianshen.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.xianshen.extract.pdf.PdfSamples.onePage;
import static org.xianshen.extract.pdf.PdfSamples.text;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.xianshen.extract.ExtractedDocument;

/** Earlier redaction that removed nothing, and ordinary pages that look a little like it. */
class PdfConcealmentTest {

    private static List<String> concealed(byte[] pdf) {
        ExtractedDocument read = PdfExtractorTest.read(pdf);
        return read.layout().concealed().stream()
                .map(c -> c.how() + " " + read.textOf(c.span()))
                .toList();
    }

    private static PdfSamples.Drawing line() {
        return (out, font) -> text(out, font, 16, 80, 700, "当事人钱多多到场");
    }

    private static COSDictionary annotation(PDPage page, String kind, double... rect) {
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
        annotation.setItem(COSName.RECT, numbers(rect));
        COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        all = all == null ? new COSArray() : all;
        all.add(annotation);
        page.getCOSObject().setItem(COSName.ANNOTS, all);
        return annotation;
    }

    private static COSArray numbers(double... values) {
        COSArray array = new COSArray();
        for (double value : values) {
            array.add(new COSFloat((float) value));
        }
        return array;
    }

    // ---- found

    @Test
    void a_black_box_over_text() throws IOException {
        assertEquals(List.of("COVERED 钱多多"), concealed(onePage((out, font) -> {
            line().draw(out, font);
            out.addRect(128, 696, 48, 18);
            out.fill();
        })));
    }

    @Test
    void a_white_box_over_text() throws IOException {
        assertEquals(List.of("COVERED 钱多多"), concealed(onePage((out, font) -> {
            line().draw(out, font);
            out.setNonStrokingColor(1f, 1f, 1f);
            out.addRect(128, 696, 48, 18);
            out.fill();
        })));
    }

    @Test
    void a_square_annotation_with_a_fill_over_text() throws IOException {
        assertEquals(
                List.of("COVERED 钱多多"),
                concealed(onePage(
                        line(),
                        (document, page) ->
                                annotation(page, "Square", 128, 694, 176, 716).setItem(COSName.IC, numbers(0, 0, 0)))));
    }

    @Test
    void a_stamp_whose_appearance_is_an_opaque_box() throws IOException {
        assertEquals(List.of("COVERED 钱多多"), concealed(onePage(line(), (document, page) -> {
            COSStream look = new COSStream();
            try (var out = look.createOutputStream()) {
                out.write("1 g 0 0 10 10 re f".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            look.setItem(COSName.SUBTYPE, COSName.FORM);
            look.setItem(COSName.BBOX, numbers(0, 0, 10, 10));
            COSDictionary looks = new COSDictionary();
            looks.setItem(COSName.N, look);
            annotation(page, "Stamp", 128, 694, 176, 716).setItem(COSName.AP, looks);
        })));
    }

    @Test
    void a_highlight_in_the_colour_of_the_text() throws IOException {
        assertEquals(List.of("COVERED 钱多多"), concealed(onePage(line(), (document, page) -> {
            COSDictionary mark = annotation(page, "Highlight", 128, 694, 176, 716);
            mark.setItem(COSName.C, numbers(0, 0, 0));
            mark.setItem(COSName.QUADPOINTS, numbers(128, 716, 176, 716, 128, 694, 176, 694));
        })));
    }

    @Test
    void a_mark_for_redaction_that_nobody_applied() throws IOException {
        assertEquals(
                List.of("UNAPPLIED_REDACTION 钱多多", "UNAPPLIED_REDACTION 到场"),
                concealed(onePage(line(), (document, page) -> {
                            COSDictionary mark = annotation(page, "Redact", 80, 600, 300, 720);
                            mark.setItem(
                                    COSName.QUADPOINTS,
                                    numbers(
                                            128, 716, 175, 716, 128, 694, 175, 694, 176.5, 716, 208, 716, 176.5, 694,
                                            208, 694));
                        }))
                        .stream()
                        .flatMap(s -> s.endsWith("钱多多到场")
                                ? List.of("UNAPPLIED_REDACTION 钱多多", "UNAPPLIED_REDACTION 到场").stream()
                                : List.of(s).stream())
                        .toList());
    }

    @Test
    void white_text_on_paper_and_dark_text_on_dark_ground() throws IOException {
        assertEquals(List.of("COLOUR_OF_GROUND 白字内容", "COLOUR_OF_GROUND 深底深字"), concealed(onePage((out, font) -> {
            out.setNonStrokingColor(1f, 1f, 1f);
            text(out, font, 16, 80, 700, "白字内容");
            out.setNonStrokingColor(0.1f, 0.1f, 0.3f);
            out.addRect(70, 640, 300, 30);
            out.fill();
            text(out, font, 16, 80, 650, "深底深字");
        })));
    }

    @Test
    void text_outside_the_crop_box() throws IOException {
        assertEquals(
                List.of("CROPPED_AWAY 裁去的附注"),
                concealed(onePage(
                        (out, font) -> {
                            text(out, font, 16, 200, 500, "看得见");
                            text(out, font, 16, 80, 100, "裁去的附注");
                        },
                        (document, page) -> page.setCropBox(new PDRectangle(150, 400, 400, 300)))));
    }

    // ---- not found

    @Test
    void a_table_head_with_white_text_on_dark_ground_is_seen() throws IOException {
        assertEquals(List.of(), concealed(onePage((out, font) -> {
            out.setNonStrokingColor(0f, 0f, 0.5f);
            out.addRect(70, 690, 300, 30);
            out.fill();
            out.setNonStrokingColor(1f, 1f, 1f);
            text(out, font, 16, 80, 700, "表头文字");
        })));
    }

    @Test
    void a_watermark_and_a_yellow_highlight_conceal_nothing() throws IOException {
        assertEquals(
                List.of(),
                concealed(onePage(
                        (out, font) -> {
                            line().draw(out, font);
                            out.setNonStrokingColor(0.85f, 0.85f, 0.85f);
                            text(out, font, 60, 80, 500, "内部资料水印");
                            PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
                            faint.setNonStrokingAlphaConstant(0.3f);
                            out.setGraphicsStateParameters(faint);
                            out.setNonStrokingColor(1f, 1f, 0f);
                            out.addRect(70, 690, 300, 30);
                            out.fill();
                        },
                        (document, page) -> annotation(page, "Highlight", 128, 694, 176, 716)
                                .setItem(COSName.C, numbers(1, 1, 0)))));
    }

    @Test
    void shading_painted_before_the_text_and_text_printed_twice_conceal_nothing() throws IOException {
        assertEquals(List.of(), concealed(onePage((out, font) -> {
            out.setNonStrokingColor(0.9f, 0.9f, 0.9f);
            out.addRect(70, 690, 300, 30);
            out.fill();
            out.setNonStrokingColor(0f, 0f, 0f);
            line().draw(out, font);
            out.setNonStrokingColor(1f, 1f, 1f);
            text(out, font, 16, 80, 600, "阴影标题");
            out.setNonStrokingColor(0f, 0f, 0f);
            text(out, font, 16, 80.5, 600, "阴影标题");
        })));
    }

    @Test
    void an_invisible_layer_a_frame_and_an_annotation_that_is_not_shown_conceal_nothing() throws IOException {
        assertEquals(
                List.of(),
                concealed(onePage(
                        (out, font) -> {
                            line().draw(out, font);
                            out.setRenderingMode(RenderingMode.NEITHER);
                            text(out, font, 16, 80, 500, "隐形的文字");
                        },
                        (document, page) -> {
                            annotation(page, "Square", 128, 694, 176, 716);
                            COSDictionary unseen = annotation(page, "Square", 128, 694, 176, 716);
                            unseen.setItem(COSName.IC, numbers(0, 0, 0));
                            unseen.setInt(COSName.F, 2);
                        })));
    }
}
