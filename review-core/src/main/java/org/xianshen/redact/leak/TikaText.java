package org.xianshen.redact.leak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.ToTextContentHandler;
import org.xml.sax.SAXException;

/** Reads a safe copy through one parser of Tika, named directly so that the whole of Tika need not start. */
final class TikaText implements LeakReader {

    private final String name;
    private final Predicate<String> mediaTypes;
    private final Supplier<Parser> parser;

    TikaText(String name, Predicate<String> mediaTypes, Supplier<Parser> parser) {
        this.name = name;
        this.mediaTypes = mediaTypes;
        this.parser = parser;
    }

    static Parser textParser() {
        return new TXTParser(utf8());
    }

    static Parser htmlParser() {
        return new JSoupParser(utf8());
    }

    /** Safe copies are UTF-8 by contract; guessing again would only add a way to be wrong. */
    private static EncodingDetector utf8() {
        return (input, metadata) -> java.nio.charset.StandardCharsets.UTF_8;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean supports(String mediaType) {
        return mediaTypes.test(mediaType);
    }

    @Override
    public void read(Path safeCopy, Sink sink) throws IOException {
        ToTextContentHandler text = new ToTextContentHandler();
        Metadata metadata = new Metadata();
        try (InputStream in = Files.newInputStream(safeCopy)) {
            parser.get().parse(in, text, metadata, new ParseContext());
        } catch (SAXException | TikaException e) {
            throw new IOException("Tika stopped", e);
        }
        sink.text("text", text.toString());
        StringBuilder properties = new StringBuilder();
        for (String property : metadata.names()) {
            for (String value : metadata.getValues(property)) {
                properties.append(property).append(": ").append(value).append('\n');
            }
        }
        sink.text("properties", properties.toString());
    }
}
