package org.xianshen.benchmarks;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;

/** Plain text extraction by Tika and nothing else: the peer. */
final class BareTika {

    private BareTika() {}

    static String text(AutoDetectParser parser, InputStream in) throws Exception {
        BodyContentHandler text = new BodyContentHandler(-1);
        parser.parse(in, text, new Metadata(), new ParseContext());
        return text.toString();
    }

    /** Prints how many characters the file named has. */
    public static void main(String[] arguments) throws Exception {
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            System.out.println(text(new AutoDetectParser(), in).length());
        }
    }
}
