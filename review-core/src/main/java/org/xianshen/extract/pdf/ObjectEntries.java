package org.xianshen.extract.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.extract.CarrierCensus;

/**
 * What the objects of a file say, gathered until the census is told: texts once each, refusals and wordless things counted.
 *
 * <p>While a residue is named, everything counts as left over from an earlier state. Not thread-safe.
 */
final class ObjectEntries {

    private static final Set<String> ALTERNATIVES = Set.of("ActualText", "Alt", "E");

    private final PdfUnits units;
    private final CarrierCensus.Builder census;
    private final Set<String> heard = new HashSet<>();
    private final Set<Carrier> read = new TreeSet<>();
    private final Map<String, Refusals> refused = new TreeMap<>();
    private final Map<Wordless, Integer> wordless = new TreeMap<>();
    private @Nullable String residue;

    private record Refusals(Carrier carrier, int times) {}

    /** A kind of thing that is counted and holds no text. */
    enum Wordless {
        FONT(Carrier.FONT, "embedded fonts"),
        OPEN_SIGNATURE(Carrier.SIGNATURE, "rooms for signatures that were not filled"),
        IDENTIFIER(Carrier.DATA, "random identifiers"),
        SMALL_PICTURE(Carrier.IMAGE, "small images that no page shows");

        private final Carrier carrier;
        private final String what;

        Wordless(Carrier carrier, String what) {
            this.carrier = carrier;
            this.what = what;
        }
    }

    ObjectEntries(PdfUnits units) {
        this.units = units;
        this.census = units.census();
    }

    /** From here on everything is left over from the state {@code path}; null: part of the document as it stands. */
    void residue(@Nullable String path) {
        residue = path;
    }

    boolean isResidue() {
        return residue != null;
    }

    /** {@code usual}, or residue while one is named. */
    Carrier carrier(Carrier usual) {
        return residue == null ? usual : Carrier.RESIDUE;
    }

    /** {@code usual}, or the path of the residue while one is named. */
    String path(String usual) {
        return residue == null ? usual : residue;
    }

    void count(Wordless kind) {
        wordless.merge(kind, 1, Integer::sum);
    }

    void refuse(Carrier carrier, String what) {
        refused.merge(
                what, new Refusals(carrier(carrier), 1), (a, b) -> new Refusals(b.carrier(), a.times() + b.times()));
    }

    /** Tells the census. */
    void enter() {
        read.forEach(carrier -> census.read(carrier, path("")));
        wordless.forEach((kind, times) -> census.noText(kind.carrier, path(""), times + " " + kind.what));
        refused.forEach((what, all) ->
                census.refused(all.carrier(), path(""), all.times() == 1 ? what : all.times() + " × " + what));
    }

    /** Whether the strings under {@code key} stand for what is shown. */
    static boolean isAlternative(String key) {
        return ALTERNATIVES.contains(key);
    }

    /** The text of a string that a person could read, once; empty otherwise. */
    String heardText(COSString string, String key) {
        String text = string.getString();
        if (text.isBlank()) {
            return "";
        }
        if (PlainSettings.isOne(string, key)) {
            if (PlainSettings.isIdentifier(text)) {
                count(Wordless.IDENTIFIER);
            }
            return "";
        }
        if (!PdfText.isReadable(text)) {
            if (text.length() > 3) {
                refuse(Carrier.UNKNOWN, "string that is no text");
            }
            return "";
        }
        if (key.equals("RC") || key.equals("RV")) {
            text = XmlText.of(text);
        }
        return heardOnce(text);
    }

    /** A name that stands in {@code where} when it may say something, once; empty otherwise. */
    String heardName(String name, String where) {
        return UsualNames.isUsual(name, where) || PlainSettings.isIdentifier(name) ? "" : heardOnce(name);
    }

    /** {@code text} the first time, then empty. */
    String heardOnce(String text) {
        return units.says(text) || !heard.add(text) ? "" : text;
    }

    /** Enters that something of {@code carrier} was read, though other units say it. */
    void heard(Carrier carrier) {
        read.add(carrier(carrier));
    }

    /** Adds {@code strings} that were heard as one unit. */
    void say(Carrier carrier, List<String> strings) {
        List<String> telling = strings.stream().filter(s -> !s.isBlank()).toList();
        if (telling.isEmpty()) {
            return;
        }
        Carrier told = carrier(carrier);
        if (units.addNew(told, path(""), String.join("\n", telling))) {
            read.add(told);
        }
    }

    /** Adds the text of a whole part that the census names by itself; tells whether it is new. */
    boolean addPart(Carrier carrier, String usualPath, String text) {
        return units.addNew(carrier(carrier), path(usualPath), text);
    }

    /** Enters a part that the census names by itself as read. */
    void partRead(Carrier carrier, String usualPath) {
        census.read(carrier(carrier), path(usualPath));
    }
}
