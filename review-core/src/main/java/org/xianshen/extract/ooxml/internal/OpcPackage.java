package org.xianshen.extract.ooxml.internal;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.zip.Budget;
import org.xianshen.extract.zip.XmlCursor;
import org.xianshen.extract.zip.ZipPackage;

/**
 * An Open Packaging package (ISO/IEC 29500-2): parts, their content types, their relationships.
 *
 * <p>For one thread.
 */
public final class OpcPackage implements Closeable {

    /** Name of the part that tells the content types. */
    public static final String CONTENT_TYPES = "[Content_Types].xml";

    private final ZipPackage zip;
    private final Map<String, String> defaultTypes = new HashMap<>();
    private final Map<String, String> overrideTypes = new HashMap<>();
    private final Map<String, List<Relationship>> relationships = new LinkedHashMap<>();
    private final Map<String, String> kindOfTarget = new HashMap<>();

    private OpcPackage(ZipPackage zip) {
        this.zip = zip;
    }

    /**
     * One relationship.
     *
     * @param id its id in the source part
     * @param kind last step of its type, e.g. {@code header}
     * @param external whether the target lies outside
     * @param target name of the target part, or the target as written when external
     */
    public record Relationship(String id, String kind, boolean external, String target) {
        @Override
        public String toString() {
            return "Relationship[" + kind + (external ? " external]" : " internal]");
        }
    }

    /** Opens {@code document}. */
    public static OpcPackage open(SourceDocument document, Budget budget) {
        ZipPackage zip = ZipPackage.open(document, budget);
        try {
            OpcPackage opened = new OpcPackage(zip);
            if (!zip.has(CONTENT_TYPES)) {
                throw budget.problem("EXT-208");
            }
            opened.readContentTypes();
            for (String name : zip.names()) {
                if (isRelationships(name)) {
                    opened.readRelationships(name);
                }
            }
            return opened;
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void readContentTypes() {
        try (XmlCursor xml = zip.openXml(CONTENT_TYPES)) {
            for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
                if (event == START_ELEMENT) {
                    String type = xml.attributeOrEmpty("ContentType").toLowerCase(Locale.ROOT);
                    switch (xml.key()) {
                        case "ct:Default" ->
                            defaultTypes.put(xml.attributeOrEmpty("Extension").toLowerCase(Locale.ROOT), type);
                        case "ct:Override" ->
                            overrideTypes.put(
                                    withoutSlash(xml.attributeOrEmpty("PartName"))
                                            .toLowerCase(Locale.ROOT),
                                    type);
                        default -> {
                            // the root
                        }
                    }
                }
            }
        }
    }

    private void readRelationships(String name) {
        String source = sourceOf(name);
        List<Relationship> found = new ArrayList<>();
        try (XmlCursor xml = zip.openXml(name)) {
            for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
                if (event == START_ELEMENT && xml.key().equals("rel:Relationship")) {
                    String type = xml.attributeOrEmpty("Type");
                    String kind = type.substring(type.lastIndexOf('/') + 1);
                    boolean external = xml.attributeOrEmpty("TargetMode").equalsIgnoreCase("External");
                    String target = xml.attributeOrEmpty("Target");
                    if (!external) {
                        target = resolve(source, target);
                        kindOfTarget.put(target, kind);
                    }
                    found.add(new Relationship(xml.attributeOrEmpty("Id"), kind, external, target));
                }
            }
        }
        relationships.put(source, List.copyOf(found));
    }

    /** Whether {@code name} is a relationships part. */
    public static boolean isRelationships(String name) {
        return name.endsWith(".rels") && (name.startsWith("_rels/") || name.contains("/_rels/"));
    }

    /** {@code word/_rels/document.xml.rels} belongs to {@code word/document.xml}; the package's own to an empty name. */
    static String sourceOf(String relationshipsPart) {
        int folder = relationshipsPart.lastIndexOf("_rels/");
        String file = relationshipsPart.substring(folder + "_rels/".length());
        return relationshipsPart.substring(0, folder) + file.substring(0, file.length() - ".rels".length());
    }

    /** The name of the part that {@code target} means in the relationships of {@code source}. */
    static String resolve(String source, String target) {
        if (target.startsWith("/")) {
            return withoutSlash(target);
        }
        List<String> steps = new ArrayList<>();
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        for (String step : (folder + target).split("/", -1)) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.remove(steps.size() - 1);
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static String withoutSlash(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /** The zip underneath. */
    public ZipPackage zip() {
        return zip;
    }

    /** The content type of a part in lower case; empty when none is declared. */
    public String contentType(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String type = overrideTypes.get(lower);
        if (type == null) {
            type = defaultTypes.get(lower.substring(lower.lastIndexOf('.') + 1));
        }
        return type == null ? "" : type;
    }

    /** The relationships of a part, in file order; of the package itself for an empty name. */
    public List<Relationship> relationships(String source) {
        return relationships.getOrDefault(source, List.of());
    }

    /** The kind of relationship some part has to {@code target}; empty when none has. */
    public String kindOf(String target) {
        return kindOfTarget.getOrDefault(target, "");
    }

    /** The part of relationship {@code id} of {@code source}, if it exists in the package; otherwise an empty name. */
    public String target(String source, String id) {
        for (Relationship relationship : relationships(source)) {
            if (relationship.id().equals(id) && !relationship.external() && zip.has(relationship.target())) {
                return relationship.target();
            }
        }
        return "";
    }

    /** The first part with a relationship of {@code kind} from {@code source}, or an empty name. */
    public String targetOfKind(String source, String kind) {
        for (Relationship relationship : relationships(source)) {
            if (relationship.kind().equals(kind) && !relationship.external() && zip.has(relationship.target())) {
                return relationship.target();
            }
        }
        return "";
    }

    @Override
    public void close() {
        zip.close();
    }
}
