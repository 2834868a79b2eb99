package org.xianshen.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.disclosure.NextStep;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextPlaces;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.finding.Component;
import org.xianshen.finding.Finding;
import org.xianshen.legal.Regime;
import org.xianshen.marking.DocumentMarking;
import org.xianshen.message.LocalizedText;
import org.xianshen.review.ReviewReport;

/** Builds reviews by hand, out of real parts, for the tests of this package. */
final class Reviews {

    static final Regime REGIME = new Regime(
            "cn-2019",
            new LocalizedText("政府信息公开条例（2019年修订）", "Regulations on disclosure, 2019"),
            LocalDate.of(2019, 5, 15),
            null,
            true);

    private final String name;
    private final String mediaType;
    private final List<TextUnit> units = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<TextLine> lines = new ArrayList<>();
    private final List<TableCell> cells = new ArrayList<>();
    private final CarrierCensus.Builder census = CarrierCensus.builder();
    private DocumentMarking marking = DocumentMarking.NONE;
    private List<NextStep> steps = List.of();
    private @Nullable String catalogueItem;
    private int pages;

    private Reviews(String name, String mediaType) {
        this.name = name;
        this.mediaType = mediaType;
    }

    static Reviews of(String name, String mediaType) {
        return new Reviews(name, mediaType);
    }

    /** Adds a unit of marked-up text and answers its plain text. */
    String unit(Carrier carrier, String path, int page, String source) {
        String id = "u" + (units.size() + 1);
        MarkedUp marked = MarkedUp.parse(id, source);
        units.add(new TextUnit(id, carrier, path, page, marked.text()));
        findings.addAll(marked.findings());
        census.read(carrier, page > 0 ? "page " + page : path);
        pages = Math.max(pages, page);
        return marked.text();
    }

    /** Adds a finding as it is. */
    Reviews finding(Finding finding) {
        findings.add(finding);
        return this;
    }

    Reviews line(TextLine line) {
        lines.add(line);
        return this;
    }

    /** Enters the rows of tab-separated lines {@code [from, to)} of the last unit as a table. */
    Reviews table(int fromLine, int toLine) {
        TextUnit unit = units.get(units.size() - 1);
        int start = 0;
        String[] all = unit.text().split("\n", -1);
        for (int i = 0; i < toLine; i++) {
            int at = start;
            String[] row = all[i].split("\t", -1);
            for (int column = 0; i >= fromLine && column < row.length; column++) {
                cells.add(
                        new TableCell(new TextSpan(unit.id(), at, at + row[column].length()), 0, i - fromLine, column));
                at += row[column].length() + 1;
            }
            start += all[i].length() + 1;
        }
        return this;
    }

    CarrierCensus.Builder census() {
        return census;
    }

    Reviews marking(DocumentMarking marking) {
        this.marking = marking;
        return this;
    }

    Reviews steps(List<NextStep> next) {
        this.steps = List.copyOf(next);
        return this;
    }

    Reviews catalogue(String item) {
        this.catalogueItem = item;
        return this;
    }

    ReviewReport review(DisclosureProposal proposal) {
        ExtractedDocument extracted = new ExtractedDocument(
                mediaType,
                pages,
                units,
                new DocumentLayout(lines, cells),
                census.build(),
                units.stream().collect(Collectors.toMap(TextUnit::id, u -> TextPlaces.inPart(u.path()))));
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Finding.ORDER);
        for (int i = 0; i < sorted.size(); i++) {
            sorted.set(i, withId(sorted.get(i), "f" + (i + 1)));
        }
        SourceDocument document = SourceDocument.ofText(name, "bytes of " + name);
        try {
            return new ReviewReport(
                    document,
                    document.sizeBytes() + 48_231,
                    document.digests(),
                    new DisclosureContext(REGIME, LocalDate.of(2026, 11, 23), catalogueItem),
                    extracted,
                    new Assessment(marking, sorted, proposal, steps),
                    List.of(new Component("rule-base", "2026.11", "ab".repeat(32))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding withId(Finding f, String id) {
        return new Finding(
                id,
                f.rule(),
                f.category(),
                f.type(),
                f.span(),
                f.confidence(),
                f.evidence(),
                f.basis(),
                f.treatment(),
                f.reason());
    }
}
