package org.xianshen.extract.tika;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.ExtractedDocument;

/** What is read of one document through Tika: texts by carrier and the census. Serves one document. */
final class Units {

    private static final String UNLISTED = "carriers of this format are not listed one by one";
    private static final String AS_TEXT = "read as text by Tika, places unknown";

    /** Where Tika notes failures it went on after. */
    private static final String SWALLOWED = "X-TIKA:EXCEPTION:";

    private record Piece(Carrier carrier, String path, String text) {}

    private final long maxCharacters;
    private final TextCollector body = new TextCollector(this);
    private final List<Piece> pieces = new ArrayList<>();
    private final List<CarrierCensus.Entry> census = new ArrayList<>();
    private long characters;

    Units(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** A picture file: nothing of it is read without text recognition. */
    static ExtractedDocument pictureOnly(String mediaType) {
        return new ExtractedDocument(
                mediaType,
                0,
                List.of(new TextUnit("u1", Carrier.BODY, "", 0, "")),
                DocumentLayout.NONE,
                CarrierCensus.builder()
                        .refused(Carrier.IMAGE, "", "picture is not read without text recognition")
                        .build(),
                (unit, span) -> new SourceLocation.InPart(""));
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

    ExtractedDocument document(String mediaType) {
        List<CarrierCensus.Entry> entries = new ArrayList<>();
        entries.add(new CarrierCensus.Entry(Carrier.BODY, "", CarrierStatus.READ, AS_TEXT));
        entries.add(new CarrierCensus.Entry(Carrier.UNKNOWN, "", CarrierStatus.REFUSED, UNLISTED));
        entries.addAll(census);
        List<TextUnit> units = new ArrayList<>();
        units.add(new TextUnit("u1", Carrier.BODY, "", 0, body.text()));
        add(Carrier.LINK, "", body.links());
        add(Carrier.ALTERNATIVE_TEXT, "", body.alternatives());
        for (Piece piece : pieces) {
            units.add(new TextUnit("u" + (units.size() + 1), piece.carrier(), piece.path(), 0, piece.text()));
        }
        return new ExtractedDocument(
                mediaType,
                0,
                units,
                DocumentLayout.NONE,
                new CarrierCensus(entries),
                (unit, span) -> new SourceLocation.InPart(unit.path()));
    }

    private void add(Carrier carrier, String path, String text) {
        if (!text.isBlank()) {
            pieces.add(new Piece(carrier, path, text));
        }
    }
}
