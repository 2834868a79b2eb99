package org.xianshen.redact.ooxml;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xianshen.redact.leak.LeakReader;
import org.xml.sax.SAXException;

/** Reads with Apache Tika, once over POI's document model and once event by event with deleted and hidden text. */
final class TikaWordReader implements LeakReader {

    @Override
    public String name() {
        return "word-tika";
    }

    @Override
    public boolean supports(String mediaType) {
        return WordLeakReaders.isWord(mediaType);
    }

    @Override
    public void read(Path safeCopy, Sink sink) throws IOException {
        read(safeCopy, false, "document model", sink);
        read(safeCopy, true, "document events", sink);
    }

    private static void read(Path safeCopy, boolean byEvents, String carrier, Sink sink) throws IOException {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(byEvents);
        config.setIncludeDeletedContent(true);
        config.setIncludeMoveFromContent(true);
        config.setIncludeHeadersAndFooters(true);
        config.setIncludeShapeBasedContent(true);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, config);
        Metadata metadata = new Metadata();
        BodyContentHandler text = new BodyContentHandler(-1);
        try (TikaInputStream in = TikaInputStream.get(safeCopy)) {
            new OOXMLParser().parse(in, text, metadata, context);
        } catch (SAXException | TikaException e) {
            throw new IOException("Tika cannot read the safe copy", e);
        }
        sink.text(carrier, text.toString());
        for (String name : metadata.names()) {
            for (String value : metadata.getValues(name)) {
                sink.text("property " + name, value);
            }
        }
    }
}
