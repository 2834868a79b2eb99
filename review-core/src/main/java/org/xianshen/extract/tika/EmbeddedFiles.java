package org.xianshen.extract.tika;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.InnerFileName;
import org.xianshen.message.ProblemException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Takes files inside the file out of Tika's hands, to be read by the whole product afterwards. */
final class EmbeddedFiles implements EmbeddedDocumentExtractor {

    private static final int MOST_BYTES = 256 << 20;

    private final AutoDetectParser parser;
    private final ParseContext context;
    private final Units units;
    private final ExtractionLimits limits;
    private int files;
    private long bytes;

    EmbeddedFiles(AutoDetectParser parser, ParseContext context, Units units, ExtractionLimits limits) {
        this.parser = parser;
        this.context = context;
        this.units = units;
        this.limits = limits;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return true;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler outer, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        if (++files > limits.maxEntries()) {
            throw ProblemException.of("EXT-303", "");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("asked to stop");
        }
        String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        String path = "file " + files;
        if (name != null && !name.isBlank()) {
            units.name(path, name);
        }
        if ("MACRO".equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE))) {
            macro(stream, metadata, path);
            return;
        }
        byte[] content = stream.readNBytes(MOST_BYTES + 1);
        bytes += content.length;
        if (bytes > limits.maxExpandedBytes()) {
            throw ProblemException.of("EXT-303", "");
        }
        if (content.length > MOST_BYTES) {
            units.refused(Carrier.ATTACHMENT, path, "larger than " + (MOST_BYTES >> 20) + " MiB");
        } else {
            units.file(path, InnerFileName.of(path, name == null ? "" : name), content);
        }
    }

    /** Program text, which Tika hands over as a file. */
    private void macro(InputStream stream, Metadata metadata, String path) throws SAXException, IOException {
        TextCollector text = new TextCollector(units);
        // The stream belongs to the parser of the outer file; what Tika puts on the disk for it is ours to remove.
        try (TikaInputStream in = TikaInputStream.get(CloseShieldInputStream.wrap(stream))) {
            parser.parse(in, text, metadata, context);
            units.embedded(Carrier.SCRIPT, path, text);
        } catch (TikaException e) {
            units.refused(Carrier.SCRIPT, path, "macro is not read");
        }
    }
}
