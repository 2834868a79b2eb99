package org.xianshen.rules.marks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xianshen.frame.FrameElement;

/**
 * A document of the set of frames with what a careful reader finds around its text.
 *
 * @param text the document
 * @param expected the values of each element; null for one that is not judged
 * @param item the catalogue item that has to be guessed, or null
 */
record FramedDocument(
        MarkedDocument text,
        Map<FrameElement, @Nullable Set<String>> expected,
        @Nullable String item) {

    private static final String HEAD = "### ";

    private static final Map<String, FrameElement> NAMES = Map.ofEntries(
            Map.entry("organ", FrameElement.ISSUING_ORGAN),
            Map.entry("number", FrameElement.DOCUMENT_NUMBER),
            Map.entry("signer", FrameElement.SIGNER),
            Map.entry("title", FrameElement.TITLE),
            Map.entry("addressee", FrameElement.ADDRESSEE),
            Map.entry("date", FrameElement.ISSUE_DATE),
            Map.entry("urgency", FrameElement.URGENCY),
            Map.entry("annex", FrameElement.ANNEX),
            Map.entry("note", FrameElement.NOTE),
            Map.entry("copy", FrameElement.COPY_NUMBER),
            Map.entry("copied", FrameElement.COPIED_TO),
            Map.entry("printer", FrameElement.PRINTING_ORGAN),
            Map.entry("printed", FrameElement.PRINTING_DATE));

    /** All documents of all genres in {@code folder} of the test resources, or those of one file. */
    static List<FramedDocument> all(String folder) {
        return DocumentSets.read(folder, HEAD, FramedDocument::parse);
    }

    private static FramedDocument parse(String head, List<String> lines) {
        Map<FrameElement, @Nullable Set<String>> expected = new EnumMap<>(FrameElement.class);
        for (FrameElement element : FrameElement.values()) {
            expected.put(element, new TreeSet<>());
        }
        String item = null;
        List<String> text = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("@")) {
                text.add(line);
                continue;
            }
            int sign = line.indexOf('=');
            String name = line.substring(1, sign);
            String value = line.substring(sign + 1);
            if (name.equals("item")) {
                item = value.equals("none") ? null : value;
                continue;
            }
            FrameElement element = Objects.requireNonNull(NAMES.get(name), line);
            if (value.equals("?")) {
                expected.put(element, null);
            } else {
                Objects.requireNonNull(expected.get(element)).add(dense(value));
            }
        }
        return new FramedDocument(MarkedDocument.parse(head, text), expected, item);
    }

    /** Without white space, which only spreads a value. */
    static String dense(String value) {
        return value.replaceAll("[\\s\u3000]", "");
    }
}
