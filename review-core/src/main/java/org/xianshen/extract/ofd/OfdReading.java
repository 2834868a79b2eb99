package org.xianshen.extract.ofd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;

/** One reading of one file: its documents one after the other, then what none of them led to. Not reusable. */
final class OfdReading {

    private static final Set<String> INFORMATION = Set.of(
            "DocID",
            "Title",
            "Author",
            "Subject",
            "Abstract",
            "CreationDate",
            "ModDate",
            "DocUsage",
            "Creator",
            "CreatorVersion");

    private final OfdPackage parts;
    private final SourceDocument source;
    private final ExtractionContext context;
    private final ExtractedDocument.Builder document;
    private final CarrierCensus.Builder census;
    private final Pictures pictures;
    private final PageUnits units;
    private final Attachments attachments;
    private final Set<String> pageParts = new HashSet<>();
    private final Map<String, Node> sweptLater = new LinkedHashMap<>();
    private int pages;

    OfdReading(OfdPackage parts, SourceDocument source, ExtractionContext context) {
        this.parts = parts;
        this.source = source;
        this.context = context;
        this.document = ExtractedDocument.builder(OfdExtractor.MEDIA_TYPE);
        this.census = document.census();
        this.pictures = new Pictures(parts, document, context);
        this.units = new PageUnits(document, pictures, parts.budget());
        this.attachments = new Attachments(parts, document, source, context);
    }

    OfdPackage parts() {
        return parts;
    }

    ExtractedDocument.Builder document() {
        return document;
    }

    Pictures pictures() {
        return pictures;
    }

    PageUnits units() {
        return units;
    }

    Attachments attachments() {
        return attachments;
    }

    ExtractionContext context() {
        return context;
    }

    /** Remembers that part {@code name} was painted as a page or template. */
    void markPage(String name) {
        pageParts.add(name);
    }

    /** Whether part {@code name} was painted as a page or template. */
    boolean isPage(String name) {
        return pageParts.contains(name);
    }

    /** Lets what is left over of {@code tree} be collected when all is read. */
    void later(String name, Node tree) {
        sweptLater.put(name, tree);
    }

    /** The number of the page read next. */
    int nextPage() {
        if (++pages > context.limits().maxPages()) {
            throw parts.budget()
                    .problem("EXT-409", Integer.toString(context.limits().maxPages()));
        }
        context.deadline().check(source.name());
        return pages;
    }

    ExtractedDocument read() {
        Node ofd = parts.tree(parts.entry());
        List<Node> bodies = ofd.children("DocBody");
        if (bodies.isEmpty()) {
            throw parts.budget().problem("EXT-403");
        }
        for (Node body : bodies) {
            body(body);
        }
        parts.leftovers(parts.entry()).sweep(ofd);
        sweptLater.forEach((name, tree) -> parts.leftovers(name).sweep(tree));
        new Residue(this).read();
        leftovers();
        outside();
        pictures.readAll();
        return document.pages(pages).build();
    }

    private void body(Node body) {
        String folder = OfdPackage.folder(parts.entry());
        Node info = body.child("DocInfo");
        if (info != null) {
            information(info, folder);
        }
        List<String> roots = new ArrayList<>();
        String main = roots(body, folder, roots);
        if (main == null) {
            throw parts.budget().problem("EXT-403");
        }
        DocumentReading reading = new DocumentReading(this, main);
        reading.read();
        for (String older : roots) {
            if (!older.equals(main)) {
                new DocumentReading(this, older).readOlder();
            }
        }
        Node signatures = body.child("Signatures");
        String list = signatures == null ? null : parts.follow(folder, signatures);
        if (list != null) {
            new SignatureReading(this, reading.pageNumbers()).read(list);
        }
    }

    /** Collects the roots of all versions and returns the one that is shown. */
    private @Nullable String roots(Node body, String folder, List<String> roots) {
        Node location = body.child("DocRoot");
        String main = location == null ? null : parts.follow(folder, location);
        Node versions = body.child("Versions");
        for (Node version : versions == null ? List.<Node>of() : versions.children("Version")) {
            String part = parts.follow(folder, version, "BaseLoc");
            if (part == null) {
                census.refused(Carrier.RESIDUE, "", "a version of the document is missing");
                continue;
            }
            Node tree = parts.tree(part);
            Node root = tree.child("DocRoot");
            String of = root == null ? null : parts.follow(OfdPackage.folder(part), root);
            for (Node list : tree.children("FileList")) {
                list.children("File").forEach(file -> parts.mention(OfdPackage.folder(part), file));
            }
            text(Carrier.METADATA, part, List.of(tree.take("Name"), tree.take("Version"), tree.take("CreationDate")));
            parts.leftovers(part).sweep(tree);
            if (of != null) {
                roots.add(of);
                main = version.look("Current").strip().equals("true") || main == null ? of : main;
            }
        }
        if (location != null && !location.lookText().isBlank()) {
            String named = parts.follow(folder, location);
            if (named != null) {
                roots.add(named);
            }
        }
        return main;
    }

    private void information(Node info, String folder) {
        Set<String> lines = new LinkedHashSet<>();
        for (Node child : info.children()) {
            if (INFORMATION.contains(child.name())) {
                lines.add(child.takeText().strip());
            } else if (child.name().equals("Keywords")) {
                child.children("Keyword")
                        .forEach(word -> lines.add(word.takeText().strip()));
            } else if (child.name().equals("CustomDatas")) {
                for (Node data : child.children("CustomData")) {
                    lines.add(
                            (data.take("Name").strip() + ": " + data.takeText().strip()).strip());
                }
            } else if (child.name().equals("Cover")) {
                String cover = parts.follow(folder, child);
                if (cover != null) {
                    pictures.loose(cover);
                }
            }
        }
        text(Carrier.METADATA, parts.entry(), List.copyOf(lines));
    }

    /** Adds the lines that are not blank as a unit of the part {@code path}. */
    void text(Carrier carrier, String path, List<String> lines) {
        String text = String.join("\n", lines.stream().filter(l -> !l.isBlank()).toList());
        if (!text.isBlank()) {
            parts.budget().characters(text.length());
            document.unit(carrier, path, 0, text);
            census.read(carrier, path);
        }
    }

    private void leftovers() {
        for (Map.Entry<String, Leftovers> part : parts.leftovers().entrySet()) {
            text(Carrier.RESIDUE, part.getKey(), List.of(part.getValue().comments()));
            text(Carrier.UNKNOWN, part.getKey(), List.of(part.getValue().words()));
        }
    }

    /** What is in the file but in no part: comments of the archive, unusual names, bytes that belong to nothing. */
    private void outside() {
        text(Carrier.RESIDUE, "", parts.zip().strayTexts());
        for (String oddity : parts.zip().oddities()) {
            census.refused(Carrier.RESIDUE, "", oddity);
        }
    }
}
