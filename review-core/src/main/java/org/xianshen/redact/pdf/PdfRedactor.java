package org.xianshen.redact.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.Deadline;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.extract.pdf.PdfExtractor;
import org.xianshen.extract.pdf.PdfFile;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.DocumentWalk;
import org.xianshen.extract.pdf.walk.PageContent;
import org.xianshen.extract.pdf.walk.PaintedPicture;
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
 * RED-106} characters for which there is no font, {@code RED-107} a picture from which something goes while nobody can read
 * the result, {@code RED-108} one that stands on other pages too, {@code RED-109} something in a picture without a place. Immutable and thread-safe; the same input gives the same bytes on
 * machines with the same fonts.
 */
public final class PdfRedactor implements Redactor {

    private final LabelFont labels;
    private final boolean proves;
    private final ExtractionLimits limits;

    /** A redactor that writes in its boxes with a Chinese font of the machine, if there is one, and alters no picture. */
    public PdfRedactor() {
        this(LabelFont.ofMachine(), false);
    }

    /**
     * The same, which also alters pages that are pictures.
     *
     * @param pictures the reader with which the leak check reads the result; when it is available, what was read in
     *     pictures can be removed from them
     */
    public PdfRedactor(PictureReader pictures) {
        this(LabelFont.ofMachine(), pictures.isAvailable());
    }

    /** A redactor that writes in its boxes with the font in {@code labelFont} and alters no picture. */
    public PdfRedactor(Path labelFont) {
        this(LabelFont.of(labelFont), false);
    }

    PdfRedactor(LabelFont labels) {
        this(labels, false);
    }

    private PdfRedactor(LabelFont labels, boolean proves) {
        this.labels = labels;
        this.proves = proves;
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
        try (PdfFile file = PdfFile.open(document, limits, Deadline.in(limits.maxTime()))) {
            targets.requirePages(file.pages().size());
            // a page found impossible to rewrite has left traces in the new fonts: begin anew, knowing it
            int known;
            Run run;
            do {
                known = pictures.cardinality();
                run = new Run(file, targets, labels, pictures, proves);
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
        private final boolean proves;
        private @Nullable Set<COSBase> repeated;

        Run(PdfFile file, RemovalTargets targets, LabelFont labels, BitSet pictures, boolean proves) {
            this.pictures = pictures;
            this.proves = proves;
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
            boolean hasText = !text.text().isBlank();
            requireRead(content, hasText, number);
            targets.requirePlaces(number);
            List<RemovalTargets.Run> runs = targets.of(number, text);
            PictureEdit inPictures = new PictureEdit(targets.inPictures(number, hasText), largePictures(content));
            if (!inPictures.isEmpty()) {
                requireProof(content, number);
                pictures.set(index);
            }
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
            PageEdit edit = planner.plan(runs, false).with(inPictures.places(), inPictures.marks());
            picture(index, content, edit, inPictures);
        }

        private static List<Box> largePictures(PageContent content) {
            return content.images().stream()
                    .filter(image -> !PdfExtractor.isSmall(image, content))
                    .toList();
        }

        /** What goes from a picture goes from its page only: it must stand on no other, and somebody must read the result. */
        private void requireProof(PageContent content, int number) {
            String page = Integer.toString(number);
            if (!proves) {
                throw ProblemException.of("RED-107", file.name(), page);
            }
            for (PaintedPicture picture : content.pictures()) {
                if (picture.object() != null && repeated().contains(picture.object())) {
                    throw ProblemException.of("RED-108", file.name(), page);
                }
            }
        }

        /** Pictures that stand on more than one page. */
        private Set<COSBase> repeated() {
            Set<COSBase> known = repeated;
            if (known == null) {
                known = Collections.newSetFromMap(new IdentityHashMap<>());
                IdentityHashMap<COSBase, Integer> pageOf = new IdentityHashMap<>();
                for (int i = 0; i < file.pages().size(); i++) {
                    for (PaintedPicture picture :
                            file.walk().page(file.pages().get(i), i + 1, null).pictures()) {
                        COSBase object = picture.object();
                        Integer first = object == null ? null : pageOf.putIfAbsent(object, i);
                        if (object != null && first != null && first != i) {
                            known.add(object);
                        }
                    }
                }
                repeated = known;
            }
            return known;
        }

        private void requireRead(PageContent content, boolean hasText, int number) {
            String page = Integer.toString(number);
            boolean read = targets.arePicturesRead(number);
            if (!hasText && !read && (!content.images().isEmpty() || content.drawnShapes() > 0)) {
                throw ProblemException.of("RED-103", file.name(), page);
            }
            for (Box image : content.images()) {
                if (!read && !PdfExtractor.isSmall(image, content)) {
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

        private void picture(int index, PageContent content, PageEdit edit, PictureEdit inPictures) throws IOException {
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
            inPictures.textLayer(fonts, out, resources);
            marks.write(edit.marks(), out, resources);
            copy.addPicturePage(content.width(), content.height(), out.toBytes(), resources);
        }
    }
}
