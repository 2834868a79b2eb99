package org.xianshen.extract.ooxml.internal;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.COMMENT;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.PROCESSING_INSTRUCTION;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.xianshen.extract.zip.XmlCursor;

/**
 * What the two parts that hold a package together say beyond that: addresses outside, parts that do not exist, ids, types
 * and attributes that no program writes, comments. For one part.
 */
final class PackageMarkup {

    private static final Pattern TYPE = Pattern.compile("application/vnd\\.(?:openxmlformats|ms)-[a-z0-9.+-]{1,120}"
            + "|application/(?:xml|inkml\\+xml|x-font-ttf|x-fontdata|octet-stream|pdf|rtf|zip|vnd\\.openxmlformats[a-z.-]*)"
            + "|application/msword|text/(?:xml|html|plain|css)|message/rfc822"
            + "|(?:image|audio|video)/(?:x-)?[a-z0-9]{2,5}(?:\\+xml)?");

    private static final Pattern EXTENSION =
            Pattern.compile("[a-z0-9]{1,4}|jpeg|tiff|xhtml|html|odttf|fntdata|rels|[a-z]{3}x");
    private static final Pattern CONFORMING = Pattern.compile("(?:rId[A-Za-z]{0,6}|R|r|Id|Rel)[0-9A-Fa-f]{1,32}");
    private static final Set<String> MODES = Set.of("External", "Internal");

    private final OpcPackage opc;
    private final String part;
    private final Consumer<String> lines;

    private PackageMarkup(OpcPackage opc, String part, Consumer<String> lines) {
        this.opc = opc;
        this.part = part;
        this.lines = lines;
    }

    /** Gives {@code lines} each such value of the part of relationships or content types called {@code part}. */
    static void read(OpcPackage opc, String part, Consumer<String> lines) {
        new PackageMarkup(opc, part, lines).read();
    }

    private void read() {
        try (XmlCursor xml = opc.zip().openXml(part)) {
            for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
                switch (event) {
                    case START_ELEMENT -> element(xml);
                    case CHARACTERS, CDATA, COMMENT -> lines.accept(xml.text());
                    case PROCESSING_INSTRUCTION -> lines.accept(xml.instruction());
                    default -> {
                        // ends and white space
                    }
                }
            }
        }
    }

    private void element(XmlCursor xml) {
        boolean external = xml.attributeOrEmpty("TargetMode").equalsIgnoreCase("External");
        for (int i = 0; i < xml.attributes(); i++) {
            String value = xml.attributeValue(i);
            if (!isPlain(xml.key() + " " + xml.attributeKey(i), value, external)) {
                lines.accept(value);
            }
        }
        for (String address : xml.foreignNamespaces()) {
            if (!MarkupValues.isKnownAddress(address)) {
                lines.accept(address);
            }
        }
    }

    private boolean isPlain(String place, String value, boolean external) {
        return switch (place) {
            case "rel:Relationship Id" -> CONFORMING.matcher(value).matches();
            case "rel:Relationship Type" -> MarkupValues.isKnownAddress(value);
            case "rel:Relationship TargetMode" -> MODES.contains(value);
            case "rel:Relationship Target" ->
                !external && opc.zip().has(OpcPackage.resolve(OpcPackage.sourceOf(part), value));
            case "ct:Override PartName" -> value.startsWith("/") && opc.zip().has(value.substring(1));
            case "ct:Default Extension" ->
                EXTENSION.matcher(value.toLowerCase(Locale.ROOT)).matches();
            case "ct:Override ContentType", "ct:Default ContentType" ->
                TYPE.matcher(value.toLowerCase(Locale.ROOT)).matches();
            default -> value.codePoints().noneMatch(Character::isLetterOrDigit);
        };
    }
}
