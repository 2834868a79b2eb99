package org.xianshen.extract.ooxml.slide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ooxml.internal.CommonParts;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.ooxml.internal.PartKind;
import org.xianshen.extract.zip.Budget;

/** One reading of one presentation into units, cells and census; not reusable. */
final class PresentationReading {

    /** Five in a thousand of the area of a slide. */
    private static final double SMALL_PICTURE_SHARE = 0.005;

    private final PresentationPackage deck;
    private final OpcPackage opc;
    private final Budget budget;
    private final ExtractedDocument.Builder document;
    private final CarrierCensus.Builder census;
    private final CommonParts common;
    private final Map<String, Integer> pageOf = new HashMap<>();
    private final Map<String, ShapeTree> models = new HashMap<>();
    private final Map<String, ThemeColours> themes = new HashMap<>();
    private final Set<String> usedModels = new HashSet<>();

    PresentationReading(PresentationPackage deck, String mediaType, ExtractionContext context) {
        this.deck = deck;
        this.opc = deck.opc();
        this.budget = opc.zip().budget();
        this.document = ExtractedDocument.builder(mediaType);
        this.census = document.census();
        this.common = new CommonParts(opc, document, context);
    }

    ExtractedDocument read() {
        List<String> slides = deck.slides();
        document.pages(slides.size());
        for (int i = 0; i < slides.size(); i++) {
            for (OpcPackage.Relationship relationship : opc.relationships(slides.get(i))) {
                if (!relationship.external()) {
                    pageOf.putIfAbsent(relationship.target(), i + 1);
                }
            }
            pageOf.put(slides.get(i), i + 1);
        }
        Map<SlidePart, List<String>> own = new EnumMap<>(SlidePart.class);
        Map<PartKind, List<String>> others = new EnumMap<>(PartKind.class);
        for (String name : opc.zip().names()) {
            SlidePart part = SlidePart.of(opc, name);
            if (part != null) {
                own.computeIfAbsent(part, p -> new ArrayList<>()).add(name);
            } else {
                others.computeIfAbsent(PartKind.of(opc, name), k -> new ArrayList<>())
                        .add(name);
            }
        }
        Set<String> done = new LinkedHashSet<>();
        for (String slide : slides) {
            readSlideWithNotes(slide, done);
        }
        own.forEach((part, names) ->
                names.stream().filter(name -> !done.contains(name)).forEach(name -> read(name, part)));
        others.forEach((kind, names) -> names.forEach(name -> readOther(name, kind)));
        common.finish();
        return document.build();
    }

    private void readSlideWithNotes(String slide, Set<String> done) {
        done.add(slide);
        read(slide, SlidePart.SLIDE);
        for (OpcPackage.Relationship relationship : opc.relationships(slide)) {
            String target = relationship.target();
            if (!relationship.external() && opc.zip().has(target)) {
                SlidePart part = SlidePart.of(opc, target);
                if ((part == SlidePart.NOTES || part == SlidePart.COMMENTS) && done.add(target)) {
                    read(target, part);
                }
            }
        }
    }

    private void read(String name, SlidePart part) {
        int page = pageOf.getOrDefault(name, 0);
        PartKind.Reading reading = part.reading();
        if (reading == PartKind.Reading.NONE) {
            census.refused(part.carrier(), name, "printer settings not read");
        } else if (reading != null) {
            common.values(name, part.carrier(), reading, page);
        } else {
            budget.checkTime();
            switch (part) {
                case SLIDE -> readSlide(name, page);
                case NOTES ->
                    readPage(name, page, tree(name), List.of(), null, new PageRole(Carrier.ANNOTATION, false, false));
                case LAYOUT -> {
                    List<ShapeTree> above = List.of(model(opc.targetOfKind(name, "slideMaster")));
                    readPage(name, 0, model(name), above, themeOf(name), modelRole(name));
                }
                case MASTER -> readPage(name, 0, model(name), List.of(), themeOf(name), modelRole(name));
                default -> readPage(name, 0, tree(name), List.of(), null, new PageRole(Carrier.HEADER, false, true));
            }
        }
    }

    private void readOther(String name, PartKind kind) {
        if (kind.isStory()) {
            census.refused(Carrier.UNKNOWN, name, "part of another kind of document");
        } else {
            common.read(name, kind, pageOf.getOrDefault(name, 0));
        }
    }

    private PageRole modelRole(String name) {
        return new PageRole(Carrier.HEADER, !usedModels.contains(name), true);
    }

    private void readSlide(String name, int page) {
        ShapeTree tree = tree(name);
        String layout = opc.targetOfKind(name, "slideLayout");
        String master = opc.targetOfKind(layout, "slideMaster");
        usedModels.add(layout);
        usedModels.add(master);
        PageRole role = page == 0
                ? new PageRole(Carrier.RESIDUE, false, false)
                : new PageRole(Carrier.BODY, !tree.shown(), false);
        ThemeColours colours = tree.recoloured() ? ThemeColours.NONE : themeOf(layout);
        readPage(name, page, tree, List.of(model(layout), model(master)), colours, role);
    }

    /**
     * Reads a page.
     *
     * @param colours of its theme; null when nothing is told of what can be seen on it
     */
    private void readPage(
            String name,
            int page,
            ShapeTree tree,
            List<ShapeTree> above,
            @Nullable ThemeColours colours,
            PageRole role) {
        Frame box = colours == null ? null : deck.slideBox();
        PageView view = new PageView(tree, above, box, colours == null ? ThemeColours.NONE : colours, budget);
        PageText text = new PageText(view, role);
        text.add(tree);
        Map<Carrier, String> ids = new EnumMap<>(Carrier.class);
        Carrier main = role.isHidden() ? role.hiddenCarrier() : role.carrier();
        if (!text.carriers().contains(main)) {
            census.noText(main, name, "");
        }
        for (Carrier carrier : text.carriers()) {
            ids.put(carrier, document.unit(carrier, name, page, text.text(carrier), text.places(carrier, name)));
            census.read(carrier, name);
        }
        layOut(text, ids);
        tree.sideLines().forEach((carrier, lines) -> {
            document.unit(carrier, name, page, String.join("\n", lines));
            census.read(carrier, name);
        });
        showPictures(name, tree, view);
    }

    private void layOut(PageText text, Map<Carrier, String> ids) {
        int table = -1;
        int number = 0;
        for (PageText.Cell cell : text.cells()) {
            if (cell.table() != table) {
                table = cell.table();
                number = document.newTable();
            }
            String id = ids.get(cell.carrier());
            if (id != null) {
                document.cell(id, cell.start(), cell.end(), number, cell.row(), cell.column());
            }
        }
        for (PageText.Concealed hidden : text.concealed()) {
            String id = ids.get(hidden.carrier());
            if (id != null) {
                document.concealed(new ConcealedText(new TextSpan(id, hidden.start(), hidden.end()), hidden.how()));
            }
        }
    }

    private void showPictures(String name, ShapeTree tree, PageView view) {
        for (ShapeTree.ShownPicture picture : tree.pictures()) {
            String target = opc.target(name, picture.relationship());
            if (target.isEmpty()) {
                census.refused(Carrier.IMAGE, name, "linked image not read");
                continue;
            }
            Shape shape = picture.shape();
            Frame frame = shape == null ? null : view.frame(shape);
            boolean small = frame != null
                    && frame.area() < SMALL_PICTURE_SHARE * deck.slideBox().area();
            common.pictures().shown(target, small, picture.visible());
        }
    }

    private ShapeTree tree(String name) {
        return ShapeTreeReader.read(opc.zip(), name);
    }

    /** A layout or a master, read once; nothing for an empty name. */
    private ShapeTree model(String name) {
        ShapeTree known = models.get(name);
        if (known == null) {
            SlidePart part = name.isEmpty() ? null : SlidePart.of(opc, name);
            known = part == SlidePart.LAYOUT || part == SlidePart.MASTER ? tree(name) : ShapeTree.EMPTY;
            models.put(name, known);
        }
        return known;
    }

    /** The colours on a page whose layout or master is {@code name}. */
    private ThemeColours themeOf(String name) {
        ThemeColours known = themes.get(name);
        if (known == null) {
            String above = opc.targetOfKind(name, "slideMaster");
            String master = above.isEmpty() ? name : above;
            ShapeTree tree = model(master);
            boolean recoloured = model(name).recoloured();
            known = recoloured
                    ? ThemeColours.NONE
                    : ThemeColours.read(opc, opc.targetOfKind(master, "theme"), tree.colourNames());
            themes.put(name, known);
        }
        return known;
    }
}
