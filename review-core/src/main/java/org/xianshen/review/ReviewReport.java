package org.xianshen.review;

import java.util.List;
import java.util.Objects;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.document.ContentDigests;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.finding.Component;
import org.xianshen.frame.DocumentDescription;

/**
 * Everything a review of one document found and proposes.
 *
 * <p>Holds the document's text through {@link #extracted()}; {@link #toString()} does not show it.
 *
 * @param document what was reviewed
 * @param sizeBytes its size
 * @param digests the digests of its exact bytes
 * @param context law, day and catalogue item
 * @param extracted the document as read
 * @param assessment marks, findings and proposal
 * @param description its frame, and which catalogue item it looks like; decides nothing
 * @param components every part that took part, with version and digest
 */
public record ReviewReport(
        SourceDocument document,
        long sizeBytes,
        ContentDigests digests,
        DisclosureContext context,
        ExtractedDocument extracted,
        Assessment assessment,
        DocumentDescription description,
        List<Component> components) {

    public ReviewReport {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(digests, "digests");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(extracted, "extracted");
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(description, "description");
        components = List.copyOf(components);
    }

    /** A report of a review in which nobody read the frame. */
    public ReviewReport(
            SourceDocument document,
            long sizeBytes,
            ContentDigests digests,
            DisclosureContext context,
            ExtractedDocument extracted,
            Assessment assessment,
            List<Component> components) {
        this(document, sizeBytes, digests, context, extracted, assessment, DocumentDescription.NONE, components);
    }

    @Override
    public String toString() {
        return "ReviewReport[" + document.name() + ", " + assessment.proposal().outcome() + ", "
                + assessment.findings().size() + " findings]";
    }
}
