package org.xianshen.extract.tika;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.ProblemException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads files inside the file, each on its own, and enters those that cannot be read as refused. */
final class EmbeddedFiles implements EmbeddedDocumentExtractor {

    private final AutoDetectParser parser;
    private final ParseContext context;
    private final Units units;
    private final ExtractionLimits limits;
    private int depth;
    private int files;

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
        String path = name == null || name.isBlank() ? "file " + files : name;
        if (depth >= limits.maxDepth()) {
            units.refused(Carrier.ATTACHMENT, path, "nested deeper than " + limits.maxDepth());
            return;
        }
        depth++;
        try {
            readOwned(stream, metadata, path);
        } catch (EncryptedDocumentException e) {
            units.refused(Carrier.ATTACHMENT, path, "encrypted");
        } catch (TikaException | IOException e) {
            rethrowProblem(e);
            units.refused(Carrier.ATTACHMENT, path, "damaged or of an unknown kind");
        } finally {
            depth--;
        }
    }

    /** A limit that was reached ends the whole reading; parsers wrap it like any other failure. */
    private static void rethrowProblem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException coded) {
                throw coded;
            }
        }
    }

    private void readOwned(InputStream stream, Metadata metadata, String path)
            throws IOException, SAXException, TikaException {
        // The stream belongs to the parser of the outer file; what Tika puts on the disk for it is ours to remove.
        try (TikaInputStream in = TikaInputStream.get(CloseShieldInputStream.wrap(stream))) {
            read(in, metadata, path);
        }
    }

    private void read(TikaInputStream in, Metadata metadata, String path)
            throws IOException, SAXException, TikaException {
        TextCollector text = new TextCollector(units);
        MediaType type = parser.getDetector().detect(in, metadata);
        if (type.getType().equals("image")) {
            units.refused(Carrier.IMAGE, path, "picture is not read without text recognition");
            return;
        }
        boolean macro = "MACRO".equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
        boolean known = parser.getParsers(context).containsKey(type)
                || parser.getParsers(context).containsKey(type.getBaseType());
        if (!known && !macro) {
            units.refused(Carrier.ATTACHMENT, path, "no reader for files of type " + type.getBaseType());
            return;
        }
        parser.parse(in, text, metadata, context);
        units.embedded(macro ? Carrier.SCRIPT : Carrier.ATTACHMENT, path, text);
        units.properties(path, metadata);
    }
}
