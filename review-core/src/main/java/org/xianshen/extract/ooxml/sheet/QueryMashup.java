package org.xianshen.extract.ooxml.sheet;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.zip.Budget;
import org.xianshen.extract.zip.XmlCursor;

/** The queries of Power Query ([MS-QDEFF]): a package of its own, in letters, in a part of custom XML. */
final class QueryMashup {

    private static final String ROOT = "DataMashup";
    private static final int LONGEST = 4 << 20;

    private final byte[] queries;
    private final String remarks;

    private QueryMashup(byte[] queries, String remarks) {
        this.queries = queries;
        this.remarks = remarks;
    }

    /** Whether the part called {@code name} holds queries. */
    static boolean is(OpcPackage opc, String name) {
        try (XmlCursor xml = opc.zip().openXml(name)) {
            for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
                if (event == START_ELEMENT) {
                    return xml.localName().equals(ROOT);
                }
            }
            return false;
        }
    }

    /** The queries in the part called {@code name}; empty when they have another form. */
    static Optional<QueryMashup> read(OpcPackage opc, String name) {
        String letters = "";
        try (XmlCursor xml = opc.zip().openXml(name)) {
            for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
                if (event == START_ELEMENT) {
                    letters = xml.elementText();
                }
            }
        }
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(Base64.getMimeDecoder().decode(letters)).order(ByteOrder.LITTLE_ENDIAN);
            int length = bytes.remaining() < 8 ? -1 : bytes.getInt(4);
            if (length <= 0 || length > bytes.remaining() - 8) {
                return Optional.empty();
            }
            byte[] queries = Arrays.copyOfRange(bytes.array(), 8, 8 + length);
            String rest = new String(bytes.array(), 8 + length, bytes.remaining() - 8 - length, StandardCharsets.UTF_8);
            return Optional.of(new QueryMashup(queries, rest.replaceAll("[\\p{Cntrl}\\uFFFD]+", " ")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The texts of the queries and what describes them; empty when the package with them is damaged or holds too much. */
    List<String> queries(Budget budget) {
        List<String> texts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(queries))) {
            while (zip.getNextEntry() != null) {
                byte[] text = zip.readNBytes(LONGEST + 1);
                budget.expanded(text.length);
                if (text.length > LONGEST || texts.size() > budget.limits().maxEntries()) {
                    return List.of();
                }
                texts.add(new String(text, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return List.of();
        }
        return texts;
    }

    /** What stands beside it: permissions and metadata, as far as they are letters. */
    String remarks() {
        return remarks;
    }
}
