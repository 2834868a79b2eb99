package org.xianshen.redact.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.pdf.PdfExtractor;
import org.xianshen.extract.pdf.PdfFile;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.DocumentWalk;
import org.xianshen.extract.pdf.walk.PageContent;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.RedactionPlan;
import org.xianshen.redact.Redactor;

/**
 * Writes safe copies of PDF: new pages, new fonts, no annotations, outline, properties, layers or attachments.
 *
 * <p>Planned stretches are removed glyph by glyph together with every other occurrence of their values and with all text
 * that a reader does not see; a grey box with the replacement text or the ground's code stands in their place. A page
 * that cannot be written anew becomes a picture of {@value PagePicture#DPI} dpi with the places blackened. Refuses with
 * {@code RED-101} another document than was read, {@code RED-102} pictures that were not read, {@code RED-103} pages
 * without text, {@code RED-104} glyphs without text, {@code RED-105} pages that can be neither written nor drawn, {@code
 * RED-106} characters for which there is no font. Immutable and thread-safe; the same input gives the same bytes on
 * machines with the same fonts.
 */
public final class PdfRedactor implements Redactor {

    private final LabelFont labels;
    private final ExtractionLimits limits;

    /** A redactor that writes in its boxes with a Chinese font of the machine, if there is one. */
    public PdfRedactor() {
        this(LabelFont.ofMachine());
    }

    /** A redactor that writes in its boxes with the font in {@code labelFont}. */
    public PdfRedactor(Path labelFont) {
        this(LabelFont.of(labelFont));
    }

    PdfRedactor(LabelFont labels) {
        this.labels = labels;
        this.limits = ExtractionLimits.DEFAULT;
    }

    @Override
    public boolean supports(String mediaType) {
        return mediaType.equals(PdfExtractor.MEDIA_TYPE);
    }

    @Override
    public void redact(SourceDocument document, ExtractedDocument extracted, RedactionPlan plan, Path out)
            throws IOException {
        RemovalTargets targets = new RemovalTargets(document.name(), extracted, plan);
        BitSet pictures = new BitSet();
        try (PdfFile file = PdfFile.open(document, limits)) {
            targets.requirePages(file.pages().size());
            // a page found impossible to rewrite has left traces in the new fonts: begin anew, knowing it
            int known;
            Run run;
            do {
                known = pictures.cardinality();
                run = new Run(file, targets, labels, pictures);
                run.pages();
            } while (pictures.cardinality() > known);
            run.save(out);
        }
    }

    /** One safe copy being written. */
    private static final class Run {
        private final PdfFile file;
        private final RemovalTargets targets;
        private final LabelFont labels;
        private final ImageCopier images = new ImageCopier();
        private final FontShop fonts;
        private final MarkWriter marks;
        private final SafeDocument copy = new SafeDocument();
        private final BitSet pictures;

        Run(PdfFile file, RemovalTargets targets, LabelFont labels, BitSet pictures) {
            this.pictures = pictures;
            this.file = file;
            this.targets = targets;
            this.labels = labels;
            this.fonts = new FontShop(file.name(), (font, code, resources) -> {
                var procedure = font.getCharProc(code);
                if (procedure == null) {
                    throw new CannotRewrite("Type 3 glyph without procedure");
                }
                PageEdit nothing = new PageEdit(new BitSet(), new double[0], List.of(), List.of());
                PageRewriter writer = new PageRewriter(nothing, fonts(), images, resources);
                file.walk().procedure(procedure.getCOSObject(), DocumentWalk.resourcesOf(font), 0, writer);
                return writer.content();
            });
            this.marks = new MarkWriter(labels, fonts);
        }

        private FontShop fonts() {
            return fonts;
        }

        void pages() throws IOException {
            for (int i = 0; i < file.pages().size(); i++) {
                page(file.pages().get(i), i);
            }
        }

        void save(Path out) throws IOException {
            fonts.finish();
            copy.save(out);
        }

        private void page(PDPage page, int index) throws IOException {
            int number = index + 1;
            PageContent content = file.walk().page(page, number, null);
            PageText text = PageText.ofVisible(content);
            requireRead(content, text, number);
            List<RemovalTargets.Run> runs = targets.of(number, text);
            EditPlanner planner = new EditPlanner(content, text, labels);
            if (content.hasUnknownOperators()) {
                pictures.set(index);
            }
            if (!pictures.get(index)) {
                try {
                    rewrite(page, number, planner.plan(runs, true));
                    return;
                } catch (CannotRewrite e) {
                    pictures.set(index);
                    return;
                } catch (ProblemException e) {
                    if (!(e.getCause() instanceof CannotRewrite)) {
                        throw e;
                    }
                    pictures.set(index);
                    return;
                }
            }
            picture(index, content, planner.plan(runs, false));
        }

        private void requireRead(PageContent content, PageText text, int number) {
            String page = Integer.toString(number);
            boolean empty = text.text().isBlank();
            if (empty && (!content.images().isEmpty() || content.drawnShapes() > 0)) {
                throw ProblemException.of("RED-103", file.name(), page);
            }
            for (Box image : content.images()) {
                if (!PdfExtractor.isSmall(image, content)) {
                    throw ProblemException.of("RED-102", file.name(), page);
                }
            }
            int unmapped = content.glyphs().unmapped() + content.brokenFonts();
            if (unmapped > 0) {
                throw ProblemException.of("RED-104", file.name(), page, Integer.toString(unmapped));
            }
        }

        private void rewrite(PDPage page, int number, PageEdit edit) throws IOException {
            NewResources resources = new NewResources();
            PageRewriter writer = new PageRewriter(edit, fonts, images, resources);
            file.walk().page(page, number, writer);
            ContentOut over = new ContentOut();
            marks.write(edit.marks(), over, resources);
            copy.addPage(page, writer.content(), over.toBytes(), resources);
        }

        private void picture(int index, PageContent content, PageEdit edit) throws IOException {
            NewResources resources = new NewResources();
            ContentOut out = new ContentOut();
            try {
                var pixels = PagePicture.pixels(file.document(), index, content, edit);
                out.op("q").op("cm", content.width(), 0, 0, -content.height(), 0, content.height());
                out.named(resources.name(org.apache.pdfbox.cos.COSName.XOBJECT, pixels), "Do")
                        .op("Q");
            } catch (IOException | RuntimeException e) {
                throw new ProblemException(Problem.of("RED-105", file.name(), Integer.toString(index + 1)), e);
            }
            PagePicture.textLayer(content, edit, fonts, out, resources);
            marks.write(edit.marks(), out, resources);
            copy.addPicturePage(content.width(), content.height(), out.toBytes(), resources);
        }
    }
}
