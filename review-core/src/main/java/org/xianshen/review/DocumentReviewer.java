package org.xianshen.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xianshen.deidentify.Deidentifier;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.disclosure.RuleEngine;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.FormatReaders;
import org.xianshen.extract.MediaTypeDetector;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.finding.Component;
import org.xianshen.finding.Mention;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.frame.DocumentDescription;
import org.xianshen.frame.FrameReader;
import org.xianshen.message.ProblemException;
import org.xianshen.normalize.DocumentText;
import org.xianshen.redact.LeakCheck;
import org.xianshen.redact.Redactor;

/**
 * Reviews documents before they are disclosed and writes their safe copies.
 *
 * <p>Guarantees: a carrier that was not read makes the proposal a referral; the same bytes in the same context give the
 * same report; a safe copy exists under its name only after the leak check has passed. Not guaranteed: that a person need
 * not look. Immutable; one instance serves all threads.
 *
 * <p>Built from explicitly registered parts; nothing is found by scanning the class path.
 */
public final class DocumentReviewer {

    private final DocumentReader reader;
    private final List<MentionRecognizer> recognizers;
    private final RuleEngine ruleEngine;
    private final @Nullable FrameReader frames;
    private final List<Component> components;
    private final SafeCopyWriter safeCopies;

    private DocumentReviewer(Builder builder) {
        this.reader = builder.reader();
        this.recognizers = List.copyOf(builder.recognizers);
        this.ruleEngine = require("ruleEngine", builder.ruleEngine);
        this.frames = builder.frames;
        this.safeCopies = new SafeCopyWriter(List.copyOf(builder.redactors), builder.leakCheck, builder.deidentifier);
        List<Component> all = new ArrayList<>(ruleEngine.components());
        recognizers.forEach(r -> all.add(r.component()));
        if (frames != null) {
            all.add(frames.component());
        }
        this.components = List.copyOf(all);
    }

    /** A builder with default limits and nothing registered. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reviews {@code document} in {@code context}.
     *
     * @throws ProblemException with an {@code EXT-} code when the document cannot be read at all
     * @throws IOException when the file itself cannot be opened
     */
    public ReviewReport review(SourceDocument document, DisclosureContext context) throws IOException {
        ExtractedDocument extracted = reader.read(document);
        DocumentText text = DocumentText.of(extracted.units(), extracted.layout());
        List<Mention> mentions = new ArrayList<>();
        for (MentionRecognizer recognizer : recognizers) {
            recognizer.recognize(text, mentions::add);
        }
        int unread = extracted.census().refused().size();
        Assessment assessment = ruleEngine.assess(new ReviewMaterial(text, mentions, unread), context);
        return new ReviewReport(
                document,
                document.sizeBytes(),
                document.digests(),
                context,
                extracted,
                assessment,
                describe(text, context),
                components);
    }

    /** Comes after the assessment and from the text alone, so that no guess can have a part in it. */
    private DocumentDescription describe(DocumentText text, DisclosureContext context) {
        if (frames == null) {
            return DocumentDescription.NONE;
        }
        DocumentDescription description = frames.describe(text);
        return context.item().isPresent() ? description.withoutGuesses() : description;
    }

    /**
     * Writes the safe copy of a reviewed document to {@code out}, if it can be proven.
     *
     * <p>The copy is written under a temporary name beside {@code out}, examined, and moved into place only when the
     * leak check passed; otherwise no file is left and the report says why.
     *
     * @throws IOException when the folder of {@code out} cannot be written
     */
    public RedactionReport redact(ReviewReport report, Path out) throws IOException {
        return safeCopies.write(report, out);
    }

    private static <T> T require(String name, @Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("a reviewer needs a " + name);
        }
        return part;
    }

    /** Registers the parts of a reviewer; not thread-safe. */
    public static final class Builder {
        private @Nullable DocumentReader reader;
        private @Nullable MediaTypeDetector detector;
        private final List<DocumentExtractor> extractors = new ArrayList<>();
        private ExtractionLimits limits = ExtractionLimits.DEFAULT;
        private PictureReader pictures = PictureReader.NONE;
        private final List<MentionRecognizer> recognizers = new ArrayList<>();
        private @Nullable RuleEngine ruleEngine;
        private @Nullable FrameReader frames;
        private final List<Redactor> redactors = new ArrayList<>();
        private @Nullable LeakCheck leakCheck;
        private @Nullable Supplier<? extends Deidentifier> deidentifier;

        private Builder() {}

        /**
         * Reads documents, e.g. in another process; then detector, extractors, limits and reader of pictures registered
         * here are not used.
         */
        public Builder reader(DocumentReader reader) {
            this.reader = Objects.requireNonNull(reader, "reader");
            return this;
        }

        /** How the type of a document is told. */
        public Builder detector(MediaTypeDetector detector) {
            this.detector = Objects.requireNonNull(detector, "detector");
            return this;
        }

        /** Readers, asked in order; the first that supports a type reads it. */
        public Builder extractors(List<? extends DocumentExtractor> extractors) {
            this.extractors.addAll(extractors);
            return this;
        }

        /** What one document may cost; {@link ExtractionLimits#DEFAULT} unless told. */
        public Builder limits(ExtractionLimits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /** Reads text in pictures; without one pictures stay unread and a person has to look. */
        public Builder pictures(PictureReader pictures) {
            this.pictures = Objects.requireNonNull(pictures, "pictures");
            return this;
        }

        private DocumentReader reader() {
            return reader != null
                    ? reader
                    : new FormatReaders(require("detector", detector), extractors, limits, pictures);
        }

        /** What to look for. */
        public Builder recognizers(List<? extends MentionRecognizer> recognizers) {
            this.recognizers.addAll(recognizers);
            return this;
        }

        /** What to look for besides. */
        public Builder recognizer(MentionRecognizer recognizer) {
            this.recognizers.add(Objects.requireNonNull(recognizer, "recognizer"));
            return this;
        }

        /** What it means. */
        public Builder ruleEngine(RuleEngine ruleEngine) {
            this.ruleEngine = Objects.requireNonNull(ruleEngine, "ruleEngine");
            return this;
        }

        /** Reads the frame and guesses the catalogue item; without one a report describes nothing. */
        public Builder frames(FrameReader frames) {
            this.frames = Objects.requireNonNull(frames, "frames");
            return this;
        }

        /** Writers of safe copies; without any, {@link DocumentReviewer#redact} refuses. */
        public Builder redactors(List<? extends Redactor> redactors) {
            this.redactors.addAll(redactors);
            return this;
        }

        /** The proof a safe copy has to pass. */
        public Builder leakCheck(LeakCheck leakCheck) {
            this.leakCheck = Objects.requireNonNull(leakCheck, "leakCheck");
            return this;
        }

        /** Makes the de-identifier for each document. */
        public Builder deidentifier(Supplier<? extends Deidentifier> deidentifier) {
            this.deidentifier = Objects.requireNonNull(deidentifier, "deidentifier");
            return this;
        }

        /**
         * The reviewer.
         *
         * @throws IllegalStateException when the detector or the rule engine is missing
         */
        public DocumentReviewer build() {
            return new DocumentReviewer(this);
        }
    }
}
