package org.xianshen.extract.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.message.ProblemException;
import org.xianshen.review.StandardFormats;

class MailExtractorTest {

    private static final DocumentReader READER = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE);

    @Test
    void a_character_cut_in_two_by_encoded_words_is_put_together() {
        byte[] bytes = "公示".getBytes(StandardCharsets.UTF_8);
        String first = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, 4));
        String second = Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(bytes, 4, 6));
        assertEquals("关于公示 end", EncodedWords.decode("关于=?utf-8?B?" + first + "?= =?UTF-8?b?" + second + "?= end"));
        assertEquals("a_b é", EncodedWords.decode("a_b =?iso-8859-1?Q?=E9?="));
        assertEquals("=?no?X?y?= left", EncodedWords.decode("=?no?X?y?= left"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            attachment; filename="a;b.txt"                                    | a;b.txt
            attachment; filename=plain.txt                                    | plain.txt
            attachment; filename*=UTF-8''%E5%85%AC.txt                        | 公.txt
            attachment; filename*0="long"; filename*1="er.txt"                | longer.txt
            attachment; filename*0*=utf-8''%E5%85; filename*1*=%AC; filename*2=.txt | 公.txt
            attachment; size=3; filename="=?utf-8?B?5YWs?=.txt"               | 公.txt
            """)
    void file_names_are_decoded(String header, String expected) {
        assertEquals(expected, HeaderParameters.of(header).parameter("filename"));
    }

    @Test
    void nothing_behind_base64_is_lost() {
        String code = Base64.getEncoder().encodeToString("abc".repeat(19).getBytes(StandardCharsets.UTF_8));
        for (String footer : List.of("zhangsan", "13912345678", "name=", "list: Zhangsan", "魏建国")) {
            TransferDecoding decoded = TransferDecoding.of("base64", utf8(code + "\r\n" + footer + "\r\n"));
            assertTrue(new String(decoded.content(), StandardCharsets.UTF_8).startsWith("abc".repeat(19)));
            assertEquals(footer, new String(decoded.beside(), StandardCharsets.UTF_8).strip());
        }
        assertEquals("", new String(TransferDecoding.of("base64", utf8(code)).beside(), StandardCharsets.UTF_8));
        byte[] quoted = TransferDecoding.of("quoted-printable", utf8("a=3D=\r\nb=ZZ= \r\n=e5=85=ac="))
                .content();
        assertEquals("a=b=ZZ公", new String(quoted, StandardCharsets.UTF_8));
    }

    @Test
    void soft_line_breaks_are_undone() {
        assertEquals("one two\n-- \nname", FlowedText.unfolded("one \r\ntwo\r\n-- \r\nname", false));
        assertEquals(">quoted text\nown", FlowedText.unfolded("> quoted \r\n> text\r\nown", false));
    }

    @Test
    void chinese_text_declared_as_western_is_read_both_ways() throws IOException {
        byte[] mail = MailWithCarriers.mail(
                "X-A: 1", "text/plain; charset=iso-8859-1", "魏建国同志".getBytes(Charset.forName("GBK")));
        assertTrue(text(read(mail), Carrier.BODY).contains("魏建国"));
    }

    @Test
    void what_smime_signs_is_read() throws IOException, CMSException {
        byte[] inner = MailWithCarriers.mail("X-A: 1", "text/plain; charset=utf-8", utf8("长孙文渊"));
        byte[] signed = new CMSSignedDataGenerator()
                .generate(new CMSProcessableByteArray(inner), true)
                .getEncoded();
        ExtractedDocument read = read(smime(signed));
        assertTrue(text(read, Carrier.BODY).contains("长孙文渊"));
        assertTrue(text(READER.read(SourceDocument.ofBytes("smime.p7m", signed)), Carrier.BODY)
                .contains("长孙文渊"));
    }

    @Test
    void an_encrypted_mail_is_refused() throws IOException {
        byte[] enveloped = new ContentInfo(CMSObjectIdentifiers.envelopedData, new DERSequence()).getEncoded();
        ProblemException e = assertThrows(ProblemException.class, () -> read(smime(enveloped)));
        assertEquals("EXT-502", e.problem().code());
        byte[] pgp = new String(
                        MailWithCarriers.multipart(
                                "", "", MailWithCarriers.part("application/pgp-encrypted", "Version: 1")),
                        StandardCharsets.UTF_8)
                .replace("multipart/mixed", "multipart/encrypted")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "EXT-502",
                assertThrows(ProblemException.class, () -> read(pgp)).problem().code());
    }

    private static byte[] smime(byte[] content) {
        return ("From: a@example.cn\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; name=smime.p7m\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(content))
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void parts_nested_without_end_are_refused() {
        StringBuilder mail = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int i = 0; i < 1_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        ProblemException e = assertThrows(ProblemException.class, () -> read(utf8(mail.toString())));
        assertEquals("EXT-504", e.problem().code());
    }

    @Test
    void a_picture_that_is_a_part_of_the_mail_is_not_refused_in_the_page() throws IOException {
        ExtractedDocument read = read(MailWithCarriers.alternatives("一", "<p>二<img src='cid:1@a'></p>"));
        assertEquals(List.of(), read.census().refused());
    }

    private static String text(ExtractedDocument read, Carrier carrier) {
        return read.units().stream()
                .filter(u -> u.carrier() == carrier)
                .map(u -> u.text())
                .reduce("", String::concat);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ExtractedDocument read(byte[] mail) throws IOException {
        return READER.read(SourceDocument.ofBytes("a.eml", mail));
    }
}
