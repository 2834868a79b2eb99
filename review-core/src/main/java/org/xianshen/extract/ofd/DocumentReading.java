package org.xianshen.extract.ofd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.extract.pdf.walk.Box;

/** Reads one document of the package: its pages with their annotations, then all it holds beside them. Not reusable. */
final class DocumentReading {

    private static final Box A4 = new Box(0, 0, 210, 297);

    private final OfdReading file;
    private final OfdPackage parts;
    private final String part;
    private final String folder;
    private final Node root;
    private final Resources resources;
    private final ObjectPainter painter;
    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final Map<String, Integer> pageNumbers = new HashMap<>();
    private final Box area;

    /** A page template; {@code order} is where it lies unless the page says otherwise. */
    record Template(String part, String order) {}

    DocumentReading(OfdReading file, String part) {
        this.file = file;
        this.parts = file.parts();
        this.part = part;
        this.folder = OfdPackage.folder(part);
        this.root = parts.tree(part);
        this.resources = new Resources(parts);
        this.painter = new ObjectPainter(resources, parts.budget(), file.pictures()::head);
        Node common = root.child("CommonData");
        this.area = common == null ? A4 : area(common.child("PageArea"), A4);
        if (common != null) {
            common(common);
        }
    }

    private void common(Node common) {
        for (Node child : common.children()) {
            switch (child.name()) {
                case "PublicRes", "DocumentRes" -> loadResources(child);
                case "TemplatePage" -> {
                    String of = parts.follow(folder, child, "BaseLoc");
                    child.take("Name");
                    file.text(Carrier.LAYER, part, List.of(child.look("Name")));
                    if (of == null) {
                        file.document().census().refused(Carrier.BODY, part, "a page template is missing");
                    } else {
                        templates.put(
                                child.look("ID").strip(),
                                new Template(of, child.look("ZOrder").strip()));
                    }
                }
                default -> {
                    // numbers
                }
            }
        }
    }

    private void loadResources(Node location) {
        String of = parts.follow(folder, location);
        if (of != null) {
            resources.load(of);
        } else if (!location.lookText().isBlank()) {
            file.document().census().refused(Carrier.UNKNOWN, part, "resources are missing");
        }
    }

    OfdReading file() {
        return file;
    }

    Resources resources() {
        return resources;
    }

    ObjectPainter painter() {
        return painter;
    }

    @Nullable
    Template template(String id) {
        return templates.get(id.strip());
    }

    /** The number of each page by its id. */
    Map<String, Integer> pageNumbers() {
        return pageNumbers;
    }

    /** The visible box of pages that do not tell their own. */
    Box area() {
        return area;
    }

    /** The physical box in {@code element}, or {@code otherwise}. */
    static Box area(@Nullable Node element, Box otherwise) {
        Node physical = element == null ? null : element.child("PhysicalBox");
        Box box = physical == null ? null : Numbers.box(physical.lookText());
        return box == null || box.width() <= 0 || box.height() <= 0 ? otherwise : box;
    }

    /** Reads it as the document that is shown. */
    void read() {
        Map<String, List<Node>> annotations = annotations();
        for (Node pages : root.children("Pages")) {
            for (Node page : pages.children("Page")) {
                page(page, annotations);
            }
        }
        annotations.values().forEach(left -> left.forEach(a -> new AnnotationReading(this, 0).read(a, null)));
        outlines();
        bookmarks();
        rootActions();
        for (Node child : root.children()) {
            switch (child.name()) {
                case "Attachments" -> listed(child, file.attachments()::read);
                case "CustomTags" -> listed(child, this::tags);
                case "Extensions" -> listed(child, this::extensions);
                default -> {
                    // read before, or numbers and switches
                }
            }
        }
        finish();
    }

    /** Reads it as an earlier version that is still in the package. */
    void readOlder() {
        for (Node pages : root.children("Pages")) {
            for (Node page : pages.children("Page")) {
                String known = parts.follow(folder, page, "BaseLoc");
                if (known != null && !file.isPage(known)) {
                    file.markPage(known);
                    file.units().residue(new PageReading(this).paint(known), known);
                }
            }
        }
        finish();
    }

    private void finish() {
        Set<String> shown = new HashSet<>();
        for (Template template : templates.values()) {
            if (!file.isPage(template.part()) && shown.add(template.part())) {
                file.markPage(template.part());
                file.units().residue(new PageReading(this).paint(template.part()), template.part());
            }
        }
        for (Resources.Composite unused : resources.unpainted()) {
            Canvas canvas = Canvas.page(area.width(), area.height(), parts.budget());
            unused.markPainted();
            PaintState start = ObjectPainter.start(canvas, 0, 0);
            unused.unit().children().forEach(child -> painter.paint(child, start, canvas));
            file.units().residue(canvas, part);
        }
        new ResourceCensus(file, resources, part).enter();
        resources.sweep();
        parts.leftovers(part).sweep(root);
    }

    private void page(Node page, Map<String, List<Node>> annotations) {
        int number = file.nextPage();
        String id = page.look("ID").strip();
        pageNumbers.put(id, number);
        String content = parts.follow(folder, page, "BaseLoc");
        if (content == null) {
            file.document().census().refused(Carrier.BODY, "page " + number, "page content is missing");
            return;
        }
        file.markPage(content);
        Canvas canvas = new PageReading(this).paint(content);
        List<Node> above = annotations.remove(id);
        AnnotationReading reading = new AnnotationReading(this, number);
        if (above != null) {
            above.forEach(a -> reading.read(a, canvas));
        }
        file.units().page(canvas, number);
        reading.enter();
    }

    /** The annotations of each page, by the page's id. */
    private Map<String, List<Node>> annotations() {
        Map<String, List<Node>> found = new LinkedHashMap<>();
        for (Node child : root.children("Annotations")) {
            listed(child, list -> {
                Node tree = parts.tree(list);
                for (Node page : tree.children("Page")) {
                    Node location = page.child("FileLoc");
                    String of = location == null ? null : parts.follow(OfdPackage.folder(list), location);
                    if (of == null) {
                        file.document().census().refused(Carrier.ANNOTATION, list, "annotations of a page are missing");
                    } else {
                        Node annotations = parts.tree(of);
                        found.computeIfAbsent(page.look("PageID").strip(), k -> new ArrayList<>())
                                .add(annotations);
                        file.later(of, annotations);
                    }
                }
                parts.leftovers(list).sweep(tree);
            });
        }
        return found;
    }

    /** What to do with a part that an element of the document names. */
    private interface PartAction {
        void read(String part);
    }

    private void listed(Node location, PartAction action) {
        String of = parts.follow(folder, location);
        if (of != null) {
            action.read(of);
        } else if (!location.lookText().isBlank()) {
            file.document().census().refused(Carrier.UNKNOWN, part, "a part the document names is missing");
        }
    }

    private void outlines() {
        Set<String> titles = new LinkedHashSet<>();
        Set<String> links = new LinkedHashSet<>();
        for (Node outlines : root.children("Outlines")) {
            outline(outlines, titles, links);
        }
        file.text(Carrier.BOOKMARK, part, List.copyOf(titles));
        file.text(Carrier.LINK, part, List.copyOf(links));
    }

    private static void outline(Node parent, Set<String> titles, Set<String> links) {
        for (Node element : parent.children("OutlineElem")) {
            titles.add(element.take("Title").strip());
            for (Node actions : element.children("Actions")) {
                new Actions().read(actions, links, titles);
            }
            outline(element, titles, links);
        }
    }

    private void bookmarks() {
        Set<String> names = new LinkedHashSet<>();
        for (Node bookmarks : root.children("Bookmarks")) {
            bookmarks.children("Bookmark").forEach(b -> names.add(b.take("Name").strip()));
        }
        file.text(Carrier.BOOKMARK, part, List.copyOf(names));
    }

    private void rootActions() {
        Set<String> links = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        root.children("Actions").forEach(a -> new Actions().read(a, links, names));
        file.text(Carrier.LINK, part, List.copyOf(links));
        file.text(Carrier.BOOKMARK, part, List.copyOf(names));
    }

    private void tags(String list) {
        Node tree = parts.tree(list);
        for (Node tag : tree.children("CustomTag")) {
            file.text(Carrier.DATA, list, List.of(tag.take("TypeID")));
            for (String child : new String[] {"SchemaLoc", "FileLoc"}) {
                Node location = tag.child(child);
                String of = location == null ? null : parts.follow(OfdPackage.folder(list), location);
                if (of != null) {
                    data(of);
                } else if (location != null) {
                    file.document().census().refused(Carrier.DATA, list, "data of a tag are missing");
                }
            }
        }
        parts.leftovers(list).sweep(tree);
    }

    private void data(String of) {
        String words = parts.words(of);
        if (words.isBlank()) {
            file.document().census().noText(Carrier.DATA, of, "references only");
        } else {
            file.text(Carrier.DATA, of, List.of(words));
        }
    }

    private void extensions(String list) {
        Node tree = parts.tree(list);
        List<String> lines = new ArrayList<>();
        for (Node extension : tree.children("Extension")) {
            Node location = extension.child("ExtendData");
            if (location != null && !location.lookText().isBlank()) {
                String of = parts.follow(OfdPackage.folder(list), location);
                if (of != null) {
                    file.attachments().file(Carrier.DATA, of, "");
                }
            }
        }
        lines.add(Words.of(tree));
        file.text(Carrier.DATA, list, lines);
    }
}
