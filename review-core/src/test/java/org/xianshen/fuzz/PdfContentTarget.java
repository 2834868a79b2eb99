package org.xianshen.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.extract.pdf.PdfExtractor;

/** The content stream of a page, in a file that is otherwise well-formed and has a font, a form, a state and a layer. */
final class PdfContentTarget implements FuzzTarget {

    private static final List<String> OBJECTS = List.of(
            "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[8 0 R]/D<</OFF[8 0 R]>>>>>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<"
                    + "/Font<</F1 5 0 R/F2 9 0 R>>/XObject<</X1 6 0 R/I1 10 0 R>>/ExtGState<</G1 7 0 R>>/Properties<</L1 8 0 R>>"
                    + "/ColorSpace<</C1[/Indexed/DeviceRGB 1<FF000000FF00>]>>>>>>");

    private static final List<String> MORE = List.of(
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            "<</Type/XObject/Subtype/Form/BBox[0 0 100 100]/Matrix[1 0 0 1 5 5]/Resources<</Font<</F1 5 0 R>>"
                    + "/XObject<</X1 6 0 R>>>>/Length 34>>stream\nBT /F1 9 Tf 1 1 Td (form) Tj ET /X1\nendstream",
            "<</Type/ExtGState/ca 0.0/CA 0.5/Font[5 0 R 14]>>",
            "<</Type/OCG/Name(layer)>>",
            "<</Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[0.1 0 0 0.1 0 0]/FirstChar 97/LastChar 97"
                    + "/Widths[10]/CharProcs<</a 4 0 R>>/Encoding<</Differences[97/a]>>/Resources<</Font<</F2 9 0 R>>>>>>",
            "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\n"
                    + "x\nendstream");

    @Override
    public void run(byte[] input) throws IOException {
        ExtractorTarget.read(new PdfExtractor(), "application/pdf", file(input));
    }

    private static byte[] file(byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        write(file, "%PDF-1.7\n");
        for (String object : OBJECTS) {
            object(file, offsets, object);
        }
        offsets.add(file.size());
        write(file, "4 0 obj<</Length " + content.length + ">>stream\n");
        file.write(content);
        write(file, "\nendstream endobj\n");
        for (String object : MORE) {
            object(file, offsets, object);
        }
        int table = file.size();
        write(file, "xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets) {
            write(file, String.format("%010d 00000 n \n", offset));
        }
        write(file, "trailer<</Size " + (offsets.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        return file.toByteArray();
    }

    private static void object(ByteArrayOutputStream file, List<Integer> offsets, String object) throws IOException {
        offsets.add(file.size());
        write(file, offsets.size() + " 0 obj" + object + "endobj\n");
    }

    private static void write(ByteArrayOutputStream file, String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                FuzzTargets.utf8(
                        "q 1 0 0 1 50 700 cm BT /F1 12 Tf 14 TL (one) Tj T* [(tw) -250 (o)] TJ (x) ' 1 2 (y) \" ET Q"),
                FuzzTargets.utf8(
                        "/G1 gs /X1 Do 0 0 100 100 re W n 1 0 0 rg 5 5 50 50 re f BT 3 Tr /F1 9 Tf (hid) Tj ET"),
                FuzzTargets.utf8("/OC /L1 BDC BT /F2 8 Tf 90 Tz 2 Ts 1 Tc 3 Tw 0 1 -1 0 9 9 Tm (a) Tj ET EMC"),
                FuzzTargets.utf8(
                        "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI /I1 Do /C1 cs 1 sc /Span <</ActualText(t)>> BDC EMC"));
    }
}
