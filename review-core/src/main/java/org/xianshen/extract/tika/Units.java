package org.xianshen.extract.tika;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;

/** What is read of one document through Tika: texts by carrier and the census. Serves one document. */
final class Units {

    private static final String UNLISTED = "carriers of this format are not listed one by one";
    private static final String AS_TEXT = "read as text by Tika, places unknown";

    /** Where Tika notes failures it went on after. */
    private static final String SWALLOWED = "X-TIKA:EXCEPTION:";

    /** A file inside the file, to be read once Tika has ended. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
    private record Inner(String path, String name, byte[] content) {}

    private record Piece(Carrier carrier, String path, String text) {}

    private final long maxCharacters;
    private final TextCollector body = new TextCollector(this);
    private final List<Piece> pieces = new ArrayList<>();
    private final List<CarrierCensus.Entry> census = new ArrayList<>();
    private final List<Inner> files = new ArrayList<>();
    private long characters;

    Units(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** A picture file: nothing of it is read without text recognition. */
    static ExtractedDocument pictureOnly(String mediaType) {
        ExtractedDocument.Builder read = ExtractedDocument.builder(mediaType);
        read.unit(Carrier.BODY, "", 0, "");
        read.census().refused(Carrier.IMAGE, "", "picture is not read without text recognition");
        return read.build();
    }

    TextCollector body() {
        return body;
    }

    /** Counts characters read; stops the reading beyond the limit. */
    void count(int more) {
        characters += more;
        if (characters > maxCharacters) {
            throw TextCollector.tooLong(maxCharacters);
        }
    }

    /** Enters the text of a file inside the file and what was found beside it. */
    void embedded(Carrier carrier, String path, TextCollector text) {
        census.add(new CarrierCensus.Entry(carrier, path, CarrierStatus.READ, AS_TEXT));
        add(carrier, path, text.text());
        add(Carrier.LINK, path, text.links());
        add(Carrier.ALTERNATIVE_TEXT, path, text.alternatives());
    }

    /** Keeps a file inside the file. */
    void file(String path, String name, byte[] content) {
        files.add(new Inner(path, name, content));
    }

    /** Enters the name of a file inside the file. */
    void name(String path, String name) {
        census.add(new CarrierCensus.Entry(Carrier.FILE_NAME, path, CarrierStatus.READ, ""));
        add(Carrier.FILE_NAME, path, name);
    }

    void refused(Carrier carrier, String path, String reason) {
        census.add(new CarrierCensus.Entry(carrier, path, CarrierStatus.REFUSED, reason));
    }

    /** Enters the properties of the file, or of the file inside it at {@code path}; Tika's own notes are left out. */
    void properties(String path, Metadata metadata) {
        StringBuilder text = new StringBuilder();
        for (String name : metadata.names()) {
            if (name.startsWith(SWALLOWED)) {
                refused(Carrier.UNKNOWN, path, "a part could not be read");
            }
            if (name.startsWith("X-TIKA") || name.equals("Content-Type") || name.equals("embeddedRelationshipId")) {
                continue;
            }
            for (String value : metadata.getValues(name)) {
                count(value.length());
                text.append(name).append(": ").append(value).append('\n');
            }
        }
        if (!text.isEmpty()) {
            census.add(new CarrierCensus.Entry(Carrier.METADATA, path, CarrierStatus.READ, ""));
        }
        add(Carrier.METADATA, path, text.toString());
    }

    /** What Tika read, and the files inside the file as {@code context} reads them. */
    ExtractedDocument document(SourceDocument source, String mediaType, ExtractionContext context) {
        ExtractedDocument.Builder read = ExtractedDocument.builder(mediaType);
        read.census().read(Carrier.BODY, "", AS_TEXT).refused(Carrier.UNKNOWN, "", UNLISTED);
        census.forEach(read.census()::add);
        read.unit(Carrier.BODY, "", 0, body.text());
        add(Carrier.LINK, "", body.links());
        add(Carrier.ALTERNATIVE_TEXT, "", body.alternatives());
        for (Piece piece : pieces) {
            read.unit(piece.carrier(), piece.path(), 0, piece.text());
        }
        for (Inner file : files) {
            if (file.content().length > 0) {
                SourceDocument inner = SourceDocument.ofBytes(file.name(), file.content());
                read.nested(Carrier.ATTACHMENT, file.path(), inner.withPasswords(source.passwords()), context);
            }
        }
        return read.build();
    }

    private void add(Carrier carrier, String path, String text) {
        if (!text.isBlank()) {
            pieces.add(new Piece(carrier, path, text));
        }
    }
}
