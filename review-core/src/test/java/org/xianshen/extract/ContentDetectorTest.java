package org.xianshen.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianshen.document.SourceDocument;
import org.xianshen.message.ProblemException;

class ContentDetectorTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String NOTICE = "关于印发2026年度政务公开工作要点的通知\n各县（市、区）人民政府：\n";

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("a.pdf", latin("%PDF-1.7\n%\u00E2\u00E3\n1 0 obj"), "application/pdf"),
                Arguments.of("scan", latin("\u0000\u0001junk\n%PDF-1.4\n1 0 obj"), "application/pdf"),
                Arguments.of("a.txt", latin("%PDF-1.7\n1 0 obj"), "application/pdf"),
                Arguments.of(
                        "a.docx",
                        TestFiles.zip(
                                "[Content_Types].xml",
                                TestFiles.contentTypes(OOXML + "wordprocessingml.document.main+xml")),
                        OOXML + "wordprocessingml.document"),
                Arguments.of(
                        "types-last.bin",
                        TestFiles.zip(
                                "word/document.xml",
                                "<w/>",
                                "[Content_Types].xml",
                                TestFiles.contentTypes(OOXML + "wordprocessingml.document.main+xml")),
                        OOXML + "wordprocessingml.document"),
                Arguments.of(
                        "named-wrongly.docx",
                        TestFiles.zip(
                                "[Content_Types].xml", TestFiles.contentTypes(OOXML + "spreadsheetml.sheet.main+xml")),
                        OOXML + "spreadsheetml.sheet"),
                Arguments.of(
                        "a.pptx",
                        TestFiles.zip(
                                "[Content_Types].xml",
                                TestFiles.contentTypes(OOXML + "presentationml.presentation.main+xml")),
                        OOXML + "presentationml.presentation"),
                Arguments.of(
                        "macros.docm",
                        TestFiles.zip(
                                "[Content_Types].xml",
                                TestFiles.contentTypes("application/vnd.ms-word.document.macroEnabled.main+xml")),
                        "application/vnd.ms-word.document.macroenabled.12"),
                Arguments.of(
                        "a.odt",
                        TestFiles.zip("mimetype", "application/vnd.oasis.opendocument.text"),
                        "application/vnd.oasis.opendocument.text"),
                Arguments.of("a.ofd", TestFiles.zip("OFD.xml", "<ofd/>"), "application/ofd"),
                Arguments.of("a.zip", TestFiles.zip("readme.txt", "x"), "application/zip"),
                Arguments.of("mimetype-lies.zip", TestFiles.zip("mimetype", "text/plain"), "application/zip"),
                Arguments.of("a.doc", latin("{\\rtf1\\ansi 1}"), "application/rtf"),
                Arguments.of("a.png", latin("\u0089PNG\r\n\u001A\n...."), "image/png"),
                Arguments.of("photo.pdf", latin("\u00FF\u00D8\u00FF\u00E0...."), "image/jpeg"),
                Arguments.of("BM.txt", utf8("BMW 5系 车辆登记"), "text/plain"),
                Arguments.of("a.htm", utf8("<!DOCTYPE html><p>公告</p>"), "text/html"),
                Arguments.of("a.txt", utf8("\n <!-- c --> <HTML><body>公告"), "text/html"),
                Arguments.of("utf16.html", "\uFEFF<html><p>公告".getBytes(StandardCharsets.UTF_16LE), "text/html"),
                Arguments.of("gbk.html", "<html><p>公告公示通知</p>".getBytes(GB18030), "text/html"),
                Arguments.of("part.html", utf8("公告<br>第二行"), "text/html"),
                Arguments.of(
                        "a.xhtml",
                        utf8("<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"x\"/>"),
                        "application/xhtml+xml"),
                Arguments.of("a.xml", utf8("<?xml version=\"1.0\"?><名单/>"), "application/xml"),
                Arguments.of("a.svg", utf8("<svg xmlns=\"x\"><text>公告</text></svg>"), "image/svg+xml"),
                Arguments.of("less.txt", utf8("<5岁 12人\n>5岁 30人"), "text/plain"),
                Arguments.of("readme.md", utf8("<div>说明</div>\n# 标题"), "text/markdown"),
                Arguments.of("list.csv", utf8("姓名,金额\n甲,1"), "text/csv"),
                Arguments.of("list.tsv", utf8("姓名\t金额\n甲\t1"), "text/tab-separated-values"),
                Arguments.of("a", utf8(NOTICE), "text/plain"),
                Arguments.of("a", NOTICE.getBytes(GB18030), "text/plain"),
                Arguments.of("a", NOTICE.getBytes(StandardCharsets.UTF_16LE), "text/plain"),
                Arguments.of("a", NOTICE.getBytes(StandardCharsets.UTF_16BE), "text/plain"),
                Arguments.of("controls.txt", utf8("第一页\f第二页\u0007\u0001完"), "text/plain"),
                Arguments.of(
                        "a.eml",
                        utf8("From: a@example.cn\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n5byg"),
                        "message/rfc822"),
                Arguments.of("note.txt", utf8("Date: 2026\nMIME-Version: 1.0\n\n5byg"), "message/rfc822"),
                Arguments.of("note.txt", utf8("From: 办公室\nTo: 各处室\n\n通知"), "text/plain"),
                Arguments.of("noise.txt", noise(5_000), "application/octet-stream"));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource("files")
    void tells_the_type_by_content(String name, byte[] content, String expected) throws IOException {
        assertEquals(expected, new ContentDetector().detect(SourceDocument.ofBytes(name, content)));
        Path file = Files.write(folder.resolve(name), content);
        assertEquals(expected, new ContentDetector().detect(SourceDocument.of(file)), "from a file");
    }

    static Stream<Arguments> refused() {
        byte[] docx = TestFiles.zip(
                "[Content_Types].xml", TestFiles.contentTypes(OOXML + "wordprocessingml.document.main+xml"));
        return Stream.of(
                Arguments.of("empty.pdf", new byte[0], "EXT-010"),
                Arguments.of("zeros.txt", new byte[400], "EXT-306"),
                Arguments.of("photo.jpg", latin("\u007FELF\u0002\u0001\u0001"), "EXT-307"),
                Arguments.of("locked.docx", latin("%TSD-Header-###%\u0001\u0002"), "EXT-308"),
                Arguments.of("cut.doc", latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1\0\0"), "EXT-305"),
                Arguments.of("noise.pdf", noise(3_000), "EXT-011"),
                Arguments.of("noise.docx", noise(3_000), "EXT-011"),
                Arguments.of("truncated.docx", Arrays.copyOf(docx, docx.length - 30), "EXT-011"),
                Arguments.of("truncated.zip", Arrays.copyOf(docx, docx.length - 30), "EXT-011"),
                Arguments.of("stripped.docx", TestFiles.zip("word/document.xml", "<w/>"), "EXT-011"),
                Arguments.of(
                        "two-kinds.docx",
                        TestFiles.zip(
                                "[Content_Types].xml",
                                TestFiles.contentTypes(OOXML + "wordprocessingml.document.main+xml")
                                        + TestFiles.contentTypes(OOXML + "spreadsheetml.sheet.main+xml")),
                        "EXT-011"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refused")
    void refuses_what_is_empty_damaged_or_disguised(String name, byte[] content, String code) {
        ProblemException e = assertThrows(
                ProblemException.class, () -> new ContentDetector().detect(SourceDocument.ofBytes(name, content)));
        assertEquals(code, e.problem().code());
        assertEquals(name, e.problem().where());
    }

    @Test
    void takes_text_handed_in_as_text() throws IOException {
        assertEquals("text/plain", new ContentDetector().detect(SourceDocument.ofText("1", "<html>%PDF-1.4")));
        assertEquals("text/plain", new ContentDetector().detect(SourceDocument.ofText("2", "")));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        bytes[0] = 1;
        return bytes;
    }
}
