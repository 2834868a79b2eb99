package org.xianshen.redact.ooxml;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.zip.XmlCursor;
import org.xianshen.extract.zip.ZipPackage;

/** New ids for the styles of a document, {@code s1}, {@code s2}, … in file order: old ids were typed by somebody. */
final class StyleNames {

    private final Map<String, String> ids = new HashMap<>();

    private StyleNames() {}

    /** The styles of the part called {@code name}; none for an empty name. */
    static StyleNames read(ZipPackage zip, String name) {
        StyleNames names = new StyleNames();
        if (!name.isEmpty()) {
            try (XmlCursor xml = zip.openXml(name)) {
                for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
                    if (event == START_ELEMENT && xml.key().equals("w:style")) {
                        names.ids.putIfAbsent(xml.attributeOrEmpty("w:styleId"), "s" + (names.ids.size() + 1));
                    }
                }
            }
        }
        return names;
    }

    /** The new id of the style once called {@code id}, or null when the document does not define it. */
    @Nullable
    String of(String id) {
        return ids.get(id);
    }
}
