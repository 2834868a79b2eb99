package org.xianshen.extract.ooxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.extract.ooxml.DocxBuilder.NS;
import static org.xianshen.extract.ooxml.DocxBuilder.run;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.review.StandardFormats;

/** Plain names and short numbers in attributes are read, whatever they look like, and settings of a program are not. */
class WordAttributesTest {

    private static ExtractedDocument read(DocxBuilder docx) throws IOException {
        return StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE)
                .read(docx.source());
    }

    private static void assertRead(DocxBuilder docx) throws IOException {
        ExtractedDocument document = read(docx);
        for (String token : List.of("zhangsan", "138013")) {
            assertTrue(
                    document.units().stream().map(TextUnit::text).anyMatch(t -> t.contains(token)),
                    () -> "lost " + token);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:sdt><w:sdtPr><w:alias w:val=\"zhangsan\"/><w:tag w:val=\"138013\"/></w:sdtPr><w:sdtContent/></w:sdt>",
                "<w:sdt><w:sdtPr><w:comboBox w:lastValue=\"138013\"><w:listItem w:displayText=\"a\""
                        + " w:value=\"zhangsan\"/></w:comboBox></w:sdtPr><w:sdtContent/></w:sdt>",
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:textInput><w:default w:val=\"zhangsan\"/>"
                        + "</w:textInput><w:ddList><w:listEntry w:val=\"138013\"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>",
                "<w:p><w:smartTag><w:smartTagPr><w:attr w:name=\"zhangsan\" w:val=\"138013\"/></w:smartTagPr></w:smartTag></w:p>",
                "<w:p w:secret=\"zhangsan\"><w:pPr w:further=\"138013\"/></w:p>",
                "<w:p><w:pPr><w:pStyle w:val=\"zhangsan\"/><w:rPr><w:rStyle w:val=\"a138013\"/></w:rPr></w:pPr></w:p>",
                "<w:p><w:pPr><w:jc w:val=\"zhangsan\"/><w:ind w:left=\"0\" w:note=\"138013\"/></w:pPr></w:p>",
                "<w:p><w:ins w:id=\"1\" w:author=\"a\" w:date=\"zhangsan 138013\"/></w:p>",
                "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"zhangsan\" w:h=\"138013 zhangsan\"/></w:sectPr></w:pPr></w:p>",
                "<w:p><w:r><w:pict><v:shape id=\"zhangsan\" style=\"width:90pt\" class=\"138013\"/></w:pict></w:r></w:p>",
                "<w:p><w:r><w:pict><v:shape style=\"width:90pt;zhangsan:1\"><v:fill title=\"138013\"/></v:shape></w:pict></w:r></w:p>",
                "<w:p><w:r w:rsidR=\"zhangsan\" w:rsidRPr=\"x138013\"><w:t>字</w:t></w:r></w:p>",
                "<w:p><q:x xmlns:q=\"urn:zhangsan\" y=\"138013\"/></w:p>",
                "<w:bookmarkStart w:id=\"zhangsan\" w:name=\"138013\"/>"
            })
    void reads_words_in_attributes(String xml) throws IOException {
        assertRead(new DocxBuilder().paragraph("正文").body(xml));
    }

    @Test
    void reads_variables_and_settings() throws IOException {
        assertRead(new DocxBuilder()
                .wordPartOf(
                        "settings",
                        "word/settings.xml",
                        "<w:settings " + NS + "><w:docVars><w:docVar w:name=\"zhangsan\" w:val=\"138013\"/></w:docVars>"
                                + "</w:settings>")
                .paragraph("正文"));
    }

    @Test
    void reads_what_relationships_and_content_types_say_beside_their_purpose() throws IOException {
        DocxBuilder docx = new DocxBuilder().paragraph("正文");
        docx.part(
                "word/_rels/footnotes.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><!--甲-->"
                        + "<Relationship Id=\"zhangsan\" Type=\"http://schemas.openxmlformats.org/x\" Target=\"乙.xml\" q:z=\"丙\""
                        + " xmlns:q=\"urn:丁\"/></Relationships>");
        docx.type("138013.xml", "application/戊");
        ExtractedDocument document = read(docx);
        for (String token : List.of("甲", "zhangsan", "乙", "丙", "丁", "138013", "戊")) {
            assertTrue(
                    document.units().stream().map(TextUnit::text).anyMatch(t -> t.contains(token)),
                    () -> "lost " + token);
        }
    }

    @Test
    void what_programs_write_by_themselves_is_no_text() throws IOException {
        ExtractedDocument document = read(
                new DocxBuilder()
                        .style(
                                "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:rPr>"
                                        + "<w:sz w:val=\"21\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:style>"
                                        + "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn"
                                        + " w:val=\"a\"/><w:next w:val=\"a\"/></w:style>")
                        .body(
                                "<w:p w:rsidR=\"00A12345\" w:rsidRDefault=\"00123456\"><w:pPr><w:pStyle w:val=\"Heading1\"/><w:jc"
                                        + " w:val=\"center\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/></w:pPr>"
                                        + run(
                                                "<w:rFonts w:ascii=\"仿宋_GB2312\" w:hint=\"eastAsia\"/><w:color w:val=\"1F3864\"/>",
                                                "正文")
                                        + "</w:p><w:p><w:r><w:pict><v:shape id=\"_x0000_s1026\" type=\"#_x0000_t202\" style=\"position:absolute;"
                                        + "margin-left:12.5pt;width:120pt;height:40pt;z-index:251659264;mso-wrap-style:square\" coordsize=\"21600,21600\""
                                        + " path=\"m,l,21600r21600,l21600,xe\" stroked=\"f\" fillcolor=\"white [3201]\"/></w:pict></w:r></w:p>"));

        assertEquals(
                List.of("正文\n"), document.units().stream().map(TextUnit::text).toList());
        assertTrue(document.census().entries().stream().noneMatch(e -> e.status() == CarrierStatus.REFUSED));
    }
}
