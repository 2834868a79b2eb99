package org.xianshen.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.CellPlaces;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.GlyphPlaces;
import org.xianshen.document.NestedPlaces;
import org.xianshen.document.NodePlaces;
import org.xianshen.document.PageRegion;
import org.xianshen.document.RecognizedWord;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TableCell;
import org.xianshen.document.TableCells;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextPlaces;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.document.WholePlace;
import org.xianshen.message.ProblemException;

/**
 * A document as read: its units of text, their layout, where each span lives, and the census.
 *
 * <p>Immutable and thread-safe. {@link #toString()} never shows text.
 */
public final class ExtractedDocument {

    private final String mediaType;
    private final int pages;
    private final List<TextUnit> units;
    private final DocumentLayout layout;
    private final CarrierCensus census;
    private final Map<String, TextPlaces> places;
    private final Map<String, TextUnit> byId = new HashMap<>();

    /**
     * A document as read.
     *
     * @param mediaType what the bytes are, e.g. {@code application/pdf}
     * @param pages number of pages, 0 where the format has none
     * @param units in reading order, ids unique
     * @param places of every unit, by its id
     */
    public ExtractedDocument(
            String mediaType,
            int pages,
            List<TextUnit> units,
            DocumentLayout layout,
            CarrierCensus census,
            Map<String, TextPlaces> places) {
        this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
        this.pages = pages;
        this.units = List.copyOf(units);
        this.layout = Objects.requireNonNull(layout, "layout");
        this.census = Objects.requireNonNull(census, "census");
        this.places = Map.copyOf(places);
        for (TextUnit unit : this.units) {
            if (byId.put(unit.id(), unit) != null) {
                throw new IllegalArgumentException("unit id " + unit.id() + " is used twice");
            }
            if (!this.places.containsKey(unit.id())) {
                throw new IllegalArgumentException("unit " + unit.id() + " stands nowhere");
            }
        }
    }

    /** A builder for an extractor to fill while it reads; not thread-safe. */
    public static Builder builder(String mediaType) {
        return new Builder(mediaType);
    }

    /** What the bytes are, by content. */
    public String mediaType() {
        return mediaType;
    }

    /** Number of pages, 0 where the format has none. */
    public int pages() {
        return pages;
    }

    /** The units in reading order. */
    public List<TextUnit> units() {
        return units;
    }

    /** Lines, cells, words read from pictures, hidden text. */
    public DocumentLayout layout() {
        return layout;
    }

    /** Every carrier and what became of it. */
    public CarrierCensus census() {
        return census;
    }

    /** The unit called {@code id}; an unknown id is a programming error. */
    public TextUnit unit(String id) {
        TextUnit unit = byId.get(id);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + id + " in this document");
        }
        return unit;
    }

    /** The characters {@code span} covers. */
    public String textOf(TextSpan span) {
        return unit(span.unit()).textOf(span);
    }

    /** Where {@code span} lives in the file. */
    public SourceLocation locate(TextSpan span) {
        TextUnit unit = unit(span.unit());
        return places(unit.id()).locate(unit, span.start(), span.end());
    }

    /** The rectangles of {@code span} on the document's own pages, one a line; none where it stands on no page. */
    public List<PageRegion> regions(TextSpan span) {
        TextPlaces where = places(span.unit());
        boolean onPage = where instanceof GlyphPlaces || where instanceof WholePlace;
        return onPage && locate(span) instanceof SourceLocation.OnPage place ? place.regions() : List.of();
    }

    /**
     * What a person calls the places of {@code span} that have a name, each once in reading order: cells {@code B12},
     * shapes of a slide; none where nothing has a name.
     */
    public List<String> owners(TextSpan span) {
        TextPlaces where = places(span.unit());
        while (where instanceof NestedPlaces nested) {
            where = nested.inner();
        }
        boolean named = where instanceof CellPlaces || where instanceof NodePlaces;
        if (!named
                || !(where.locate(unit(span.unit()), span.start(), span.end())
                        instanceof SourceLocation.InNodes nodes)) {
            return List.of();
        }
        return nodes.ranges().stream()
                .map(SourceLocation.NodeRange::owner)
                .filter(owner -> !owner.isEmpty())
                .distinct()
                .toList();
    }

    /** Where the characters of the unit called {@code id} live. */
    public TextPlaces places(String id) {
        return Objects.requireNonNull(places.get(id), "no such unit");
    }

    /** The same, its name refused in the census since it contradicts the content: a person has to see it. */
    ExtractedDocument withDisguise(String contradiction) {
        CarrierCensus.Builder entries = CarrierCensus.builder();
        census.entries().forEach(entries::add);
        entries.refused(Carrier.FILE_NAME, "", contradiction);
        return new ExtractedDocument(mediaType, pages, units, layout, entries.build(), places);
    }

    @Override
    public String toString() {
        return "ExtractedDocument[" + mediaType + ", " + units.size() + " units]";
    }

    /**
     * Collects what an extractor reads. Units are numbered in the order in which they are added or reserved.
     *
     * <p>Beyond {@value #MOST_CHARS_IN_MEMORY} characters the texts of further units are kept outside the heap.
     */
    public static final class Builder {

        private static final int MOST_CHARS_IN_MEMORY = 16 << 20;

        private final String mediaType;
        private int pages;
        private int ids;
        private final Map<String, @Nullable TextUnit> units = new LinkedHashMap<>();
        private final Map<String, TextPlaces> places = new HashMap<>();
        private final List<TextLine> lines = new ArrayList<>();
        private final TableCells.Builder cells = new TableCells.Builder();
        private final List<RecognizedWord> words = new ArrayList<>();
        private final List<ConcealedText> concealed = new ArrayList<>();
        private final CarrierCensus.Builder census = CarrierCensus.builder();
        private int tables;
        private long characters;
        private @Nullable TextSpool spool;

        private Builder(String mediaType) {
            this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
        }

        /** Number of pages; 0 unless told. */
        public Builder pages(int count) {
            this.pages = count;
            return this;
        }

        /** Adds a unit that stands in the part {@code path}, and returns its id. */
        public String unit(Carrier carrier, String path, int page, String text) {
            return unit(carrier, path, page, text, TextPlaces.inPart(path));
        }

        /** Adds a unit and returns its id. */
        public String unit(Carrier carrier, String path, int page, String text, TextPlaces where) {
            String id = reserve();
            fill(id, carrier, path, page, text, where);
            return id;
        }

        /** Keeps a place in the order for a unit that is read later; one that is never filled is left out. */
        public String reserve() {
            String id = "u" + ++ids;
            units.put(id, null);
            return id;
        }

        /** Adds the unit for which {@code id} was reserved. */
        public void fill(String id, Carrier carrier, String path, int page, String text, TextPlaces where) {
            if (!units.containsKey(id) || units.get(id) != null) {
                throw new IllegalArgumentException("unit " + id + " was not reserved or is there already");
            }
            characters += text.length();
            units.put(
                    id,
                    characters > MOST_CHARS_IN_MEMORY
                            ? new TextUnit(id, carrier, path, page, spool().store(text))
                            : new TextUnit(id, carrier, path, page, text));
            places.put(id, where);
        }

        private TextSpool spool() {
            TextSpool open = spool;
            if (open == null) {
                open = TextSpool.open();
                spool = open;
            }
            return open;
        }

        /** Adds a visual line. */
        public void line(TextLine line) {
            lines.add(line);
        }

        /** Adds the cell at {@code [start, end)} of a unit; {@code table} is a number that {@link #newTable()} gave. */
        public void cell(String unit, int start, int end, int table, int row, int column) {
            cells.add(unit, start, end, table, row, column);
            tables = Math.max(tables, table + 1);
        }

        /** A number that no table of this document has yet. */
        public int newTable() {
            return tables++;
        }

        /** Adds a word that was read from a picture. */
        public void word(RecognizedWord word) {
            words.add(word);
        }

        /** Adds text that somebody meant to hide. */
        public void concealed(ConcealedText text) {
            concealed.add(text);
        }

        /** The census, to be filled. */
        public CarrierCensus.Builder census() {
            return census;
        }

        /** Characters of all units so far. */
        public long characters() {
            return characters;
        }

        /**
         * Reads {@code inner}, a file inside this one, and adds what it holds; one that cannot be read is refused in the
         * census with the code of the reason.
         *
         * <p>When all files together cost more than the document may, the reading ends with {@code EXT-303}. Its body becomes units of {@code carrier}; its other carriers keep their kind. Paths are {@code
         * path!inner path}.
         *
         * @param carrier {@link Carrier#ATTACHMENT} or {@link Carrier#EMBEDDED_OBJECT}
         * @param path what the inner file is called in this one
         */
        public void nested(Carrier carrier, String path, SourceDocument inner, ExtractionContext context) {
            ExtractedDocument read;
            try {
                read = context.nested().read(inner);
            } catch (ProblemException e) {
                context.deadline().check(inner.name());
                if (e.problem().code().equals(FormatReaders.BOMB)) {
                    throw e;
                }
                census.refused(carrier, path, "not read: " + e.problem().code());
                return;
            }
            long more = read.units().stream().mapToLong(TextUnit::length).sum();
            if (characters + more > context.limits().maxCharacters()) {
                census.refused(carrier, path, "not read: EXT-012");
                return;
            }
            census.read(carrier, path);
            Map<String, String> idOf = new HashMap<>();
            for (TextUnit unit : read.units()) {
                boolean body = unit.carrier() == Carrier.BODY;
                String place = unit.path().isEmpty() && unit.page() > 0 ? "page " + unit.page() : unit.path();
                String where = place.isEmpty() ? path : path + "!" + place;
                idOf.put(
                        unit.id(),
                        unit(
                                body ? carrier : unit.carrier(),
                                where,
                                0,
                                unit.text(),
                                new NestedPlaces(path, read.places(unit.id()))));
            }
            takeLayout(read.layout(), idOf);
            for (CarrierCensus.Entry entry : read.census().entries()) {
                String where = entry.path().isEmpty() ? path : path + "!" + entry.path();
                boolean body = entry.carrier() == Carrier.BODY;
                census.add(body ? carrier : entry.carrier(), where, entry.status(), entry.detail());
            }
        }

        /** Lines are left out: a line on the first page of an attachment is not on the first page of the document. */
        private void takeLayout(DocumentLayout layout, Map<String, String> idOf) {
            int first = tables;
            for (TableCell cell : layout.cells()) {
                String unit = Objects.requireNonNull(idOf.get(cell.span().unit()));
                cell(unit, cell.span().start(), cell.span().end(), first + cell.table(), cell.row(), cell.column());
            }
            for (RecognizedWord word : layout.words()) {
                words.add(new RecognizedWord(moved(word.span(), idOf), word.confidence()));
            }
            for (ConcealedText text : layout.concealed()) {
                concealed.add(new ConcealedText(moved(text.span(), idOf), text.how()));
            }
        }

        private static TextSpan moved(TextSpan span, Map<String, String> idOf) {
            return new TextSpan(Objects.requireNonNull(idOf.get(span.unit())), span.start(), span.end());
        }

        /** The document; the builder is of no use afterwards. */
        public ExtractedDocument build() {
            List<TextUnit> filled = new ArrayList<>();
            for (TextUnit unit : units.values()) {
                if (unit != null) {
                    filled.add(unit);
                }
            }
            return new ExtractedDocument(
                    mediaType,
                    pages,
                    filled,
                    new DocumentLayout(lines, cells.build(), words, concealed),
                    census.build(),
                    places);
        }
    }
}
