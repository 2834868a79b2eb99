package org.xianshen.fuzz;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.extract.TestFiles;
import org.xianshen.extract.ofd.OfdBuilder;
import org.xianshen.extract.ofd.OfdExtractor;

/** The content of a page in an OFD package that is otherwise well-formed. */
final class OfdTarget implements FuzzTarget {

    private static final String PAGE = "Doc_0/Pages/Page_0/Content.xml";

    private final Map<String, byte[]> parts =
            new OfdBuilder().page(OfdBuilder.text(10, 10, "正文")).parts();

    OfdTarget() {
        if (!parts.containsKey(PAGE)) {
            throw new IllegalStateException("the page is not where it was: " + parts.keySet());
        }
    }

    @Override
    public void run(byte[] input) throws IOException {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(PAGE, input);
        ExtractorTarget.read(new OfdExtractor(), "application/ofd", TestFiles.zip(changed));
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                page(OfdBuilder.text(10, 10, "印发通知")),
                page(
                        "<ofd:TextObject ID=\"9\" Boundary=\"10 10 80 6\" CTM=\"0 1 -1 0 5 5\" Font=\"1\" Size=\"4\" HScale=\"0.5\">"
                                + "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"1\"><ofd:Glyphs>7</ofd:Glyphs>"
                                + "</ofd:CGTransform><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g 2 4 -1e3\" DeltaY=\"1 2\">甲乙丙</ofd:TextCode>"
                                + "</ofd:TextObject>"),
                page(OfdBuilder.box(10, 10, 50, 6, "0 0 0")
                        + "<ofd:PathObject ID=\"7\" Boundary=\"0 0 90 90\"><ofd:AbbreviatedData>M 1 1 B 2 2 3 3 4 4 Q 1 1 2 2 A 1 1 0 0 1"
                        + " 9 9 C</ofd:AbbreviatedData></ofd:PathObject>"),
                page(
                        "<ofd:PageBlock ID=\"3\"><ofd:PageBlock ID=\"4\">" + OfdBuilder.text(1, 1, "块")
                                + "</ofd:PageBlock></ofd:PageBlock><ofd:ImageObject ID=\"5\" ResourceID=\"8\" Boundary=\"0 0 9 9\"/>"));
    }

    private static byte[] page(String objects) {
        return FuzzTargets.utf8("<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer ID=\"50\">"
                + objects + "</ofd:Layer></ofd:Content></ofd:Page>");
    }
}
