package org.xianshen.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a catalogue of public documents says of a document, as far as its frame tells.
 *
 * <p>The index number (索引号) is the organ's to give and is never read or made up. Legal source: 山西省政府信息公开规定
 * article 18. {@link #toString()} shows no text.
 *
 * @param name 名称: the title, or null
 * @param createdOn 生成日期: the day of issue, or null
 * @param documentNumber 文号, or null
 * @param publishers 发布机构, one or, for a joint document, several
 * @since 0.2
 */
public record CatalogueEntry(
        @Nullable String name,
        @Nullable LocalDate createdOn,
        @Nullable String documentNumber,
        List<String> publishers) {

    public CatalogueEntry {
        publishers = List.copyOf(publishers);
    }

    /** The entry that {@code frame} makes. */
    public static CatalogueEntry of(OfficialDocumentFrame frame) {
        return new CatalogueEntry(
                frame.first(FrameElement.TITLE).map(FramePart::value).orElse(null),
                frame.first(FrameElement.ISSUE_DATE)
                        .map(part -> LocalDate.parse(part.value()))
                        .orElse(null),
                frame.first(FrameElement.DOCUMENT_NUMBER).map(FramePart::value).orElse(null),
                frame.all(FrameElement.ISSUING_ORGAN).stream()
                        .map(FramePart::value)
                        .toList());
    }

    /** The title, if there is one. */
    public Optional<String> title() {
        return Optional.ofNullable(name);
    }

    /** The day of issue, if it was found. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(createdOn);
    }

    /** The document's own number, if it has one. */
    public Optional<String> number() {
        return Optional.ofNullable(documentNumber);
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return name == null && createdOn == null && documentNumber == null && publishers.isEmpty();
    }

    @Override
    public String toString() {
        return "CatalogueEntry[" + (isEmpty() ? "empty" : "created on " + createdOn) + "]";
    }
}
