package org.xianshen.extract.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.message.ProblemException;

/** Reads the files inside the package: XML as the words it holds, anything else as a document of its own. */
final class Attachments {

    private final OfdPackage parts;
    private final ExtractedDocument.Builder document;
    private final SourceDocument source;
    private final ExtractionContext context;
    private int count;

    Attachments(
            OfdPackage parts, ExtractedDocument.Builder document, SourceDocument source, ExtractionContext context) {
        this.parts = parts;
        this.document = document;
        this.source = source;
        this.context = context;
    }

    /** Reads the list of attachments {@code part} with what it lists. */
    void read(String part) {
        Node list = parts.tree(part);
        List<String> names = new ArrayList<>();
        for (Node attachment : list.children("Attachment")) {
            for (String attribute : new String[] {"Name", "Usage", "CreationDate", "ModDate"}) {
                String value = attachment.take(attribute).strip();
                if (!value.isEmpty()) {
                    names.add(value);
                }
            }
            String format = attachment.take("Format").strip();
            Node location = attachment.child("FileLoc");
            String file = location == null ? null : parts.follow(OfdPackage.folder(part), location);
            if (file == null) {
                document.census().refused(Carrier.ATTACHMENT, part, "attachment is missing");
            } else {
                file(Carrier.ATTACHMENT, file, format);
            }
        }
        if (!names.isEmpty()) {
            document.unit(Carrier.ATTACHMENT, part, 0, String.join("\n", names));
        }
        parts.leftovers(part).sweep(list);
    }

    /** Reads part {@code file} as a document of its own. */
    void file(Carrier carrier, String file, String format) {
        String words = parts.isXml(file) && !looksLikePage(file, format) ? words(file) : null;
        if (words != null) {
            if (words.isBlank()) {
                document.census().noText(carrier, file, "XML without words");
            } else {
                parts.budget().characters(words.length());
                document.unit(carrier, file, 0, words);
                document.census().read(carrier, file);
            }
            return;
        }
        String ending = format.isEmpty() ? file.substring(file.lastIndexOf('.') + 1) : format;
        String plain = ending.toLowerCase(Locale.ROOT);
        String name = "attachment-" + ++count + (plain.matches("[a-z0-9]{1,5}") ? "." + plain : "");
        SourceDocument inner = SourceDocument.ofBytes(name, parts.bytes(file)).withPasswords(source.passwords());
        document.nested(carrier, file, inner, context);
    }

    /** The words of an XML file; null when it declares a document type, which other readers may know. */
    private @Nullable String words(String file) {
        try {
            return parts.words(file);
        } catch (ProblemException e) {
            if (e.problem().code().equals("EXT-210")) {
                return null;
            }
            throw e;
        }
    }

    /** HTML and drawings in XML have readers of their own. */
    private boolean looksLikePage(String file, String format) {
        String ending = (format + "." + file.substring(file.lastIndexOf('.') + 1)).toLowerCase(Locale.ROOT);
        return ending.contains("htm") || ending.contains("svg");
    }
}
