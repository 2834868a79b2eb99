package org.xianshen.extract.pdf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractionContext;

/** Reads what a file carries in forms of other kinds: embedded files and the XML of XFA forms. Not thread-safe. */
final class EmbeddedParts {

    private final PdfFile file;
    private final PdfUnits units;
    private final ObjectEntries entries;
    private final LooseStreams streams;
    private final ExtractionContext context;
    private int attachments;

    EmbeddedParts(
            PdfFile file, PdfUnits units, ObjectEntries entries, LooseStreams streams, ExtractionContext context) {
        this.file = file;
        this.units = units;
        this.entries = entries;
        this.streams = streams;
        this.context = context;
    }

    /** Reads the files of a file specification. */
    void attachment(COSDictionary specification, COSDictionary files) {
        String name = PdfText.of(specification, "UF");
        name = name.isBlank() ? PdfText.of(specification, "F") : name;
        for (COSName key : files.keySet()) {
            if (files.getDictionaryObject(key) instanceof COSStream content && streams.take(content)) {
                int number = ++attachments;
                String path = entries.path("") + (entries.isResidue() ? " " : "") + "attachment " + number;
                byte[] bytes = StreamBytes.of(content);
                if (bytes == null) {
                    units.census().refused(Carrier.ATTACHMENT, path, "too large or not to be decoded");
                } else if (bytes.length == 0) {
                    units.census().noText(Carrier.ATTACHMENT, path, "empty");
                } else {
                    SourceDocument inner = SourceDocument.ofBytes(name.isBlank() ? path : name, bytes)
                            .withPasswords(file.source().passwords());
                    units.document().nested(Carrier.ATTACHMENT, path, inner, context);
                }
            }
        }
    }

    /** The XML of an XFA form: one stream, or packets that follow each other. */
    void form(@Nullable COSBase xfa) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<COSBase> packets = new ArrayList<>();
        if (xfa instanceof COSArray list) {
            for (int i = 0; i < list.size(); i++) {
                packets.add(list.getObject(i));
            }
        } else if (xfa != null) {
            packets.add(xfa);
        }
        for (COSBase packet : packets) {
            if (packet instanceof COSStream stream) {
                streams.take(stream);
                byte[] bytes = StreamBytes.of(stream);
                if (bytes == null) {
                    entries.refuse(Carrier.DATA, "XFA form data not read");
                } else {
                    all.writeBytes(bytes);
                }
            } else if (packet instanceof COSString string && packets.size() == 1) {
                all.writeBytes(string.getBytes());
            }
        }
        String text;
        try {
            text = XmlText.of(all.toByteArray());
        } catch (XMLStreamException e) {
            text = PdfText.ofBytes(all.toByteArray());
        }
        if (text == null) {
            entries.refuse(Carrier.DATA, "XFA form data not read");
        } else if (entries.addPart(Carrier.DATA, "XFA", text)) {
            entries.partRead(Carrier.DATA, "XFA");
        }
    }
}
