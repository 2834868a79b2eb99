package org.xianshen.fuzz;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.extract.TestFiles;
import org.xianshen.extract.ooxml.DocxBuilder;
import org.xianshen.extract.ooxml.WordExtractor;

/** The main part of a Word package that is otherwise well-formed. */
final class WordTextTarget implements FuzzTarget {

    private static final String MAIN = "word/document.xml";

    private final Map<String, byte[]> parts = new DocxBuilder().paragraph("x").parts();

    @Override
    public void run(byte[] input) throws IOException {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(MAIN, input);
        ExtractorTarget.read(new WordExtractor(), DocxBuilder.DOCX, TestFiles.zip(changed));
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                part("<w:p><w:r><w:t>one</w:t><w:tab/><w:br/></w:r><w:ins><w:r><w:t>in</w:t></w:r></w:ins>"
                        + "<w:del><w:r><w:delText>out</w:delText></w:r></w:del></w:p>"),
                part(
                        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>cell</w:t></w:r></w:p>"
                                + "</w:tc></w:tr></w:tbl>"),
                part(
                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText>"
                                + "<w:fldChar w:fldCharType=\"separate\"/><w:t>1</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
                part("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:t>a</w:t></mc:Choice><mc:Fallback>"
                        + "<w:t>b</w:t></mc:Fallback></mc:AlternateContent><w:rPr><w:vanish/></w:rPr></w:r></w:p>"));
    }

    private static byte[] part(String body) {
        return FuzzTargets.utf8(
                "<w:document " + DocxBuilder.NS + "><w:body>" + body + "<w:sectPr/></w:body></w:document>");
    }
}
