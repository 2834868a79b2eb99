package org.xianshen.redact.ooxml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.ooxml.internal.OpcPackage;

/** What the main part of a safe copy refers to, and the new names it gets. Not thread-safe. */
final class References {

    private final OpcPackage opc;
    private final String main;
    private final Map<String, Story> stories = new LinkedHashMap<>();
    private final Set<String> footnotes = new TreeSet<>();
    private final Set<String> endnotes = new TreeSet<>();
    private int headers;
    private int footers;
    private int drawings;

    /**
     * A header or footer of the copy.
     *
     * @param header whether it is a header
     * @param source name of the part it is copied from
     * @param target its name in the copy
     * @param relationship id of the relationship from the main part
     */
    record Story(boolean header, String source, String target, String relationship) {}

    References(OpcPackage opc, String main) {
        this.opc = opc;
        this.main = main;
    }

    /** The relationship id in the copy for header or footer {@code id} of the source; null when there is no such part. */
    @Nullable
    String story(boolean header, String id) {
        String source = opc.target(main, id);
        if (source.isEmpty()) {
            return null;
        }
        Story known = stories.get(source);
        if (known == null) {
            String target = header ? "word/header" + ++headers + ".xml" : "word/footer" + ++footers + ".xml";
            known = new Story(header, source, target, "rId" + (100 + stories.size()));
            stories.put(source, known);
        }
        return known.relationship();
    }

    /** The headers and footers referred to, in order. */
    Iterable<Story> stories() {
        return stories.values();
    }

    /** Whether the source has footnotes, or endnotes. */
    boolean hasNotes(boolean foot) {
        return !opc.targetOfKind(main, foot ? "footnotes" : "endnotes").isEmpty();
    }

    void footnote(String id) {
        footnotes.add(id);
    }

    void endnote(String id) {
        endnotes.add(id);
    }

    Set<String> footnotes() {
        return footnotes;
    }

    Set<String> endnotes() {
        return endnotes;
    }

    /** The next number of a drawing. */
    int nextDrawing() {
        return ++drawings;
    }
}
