package org.xianshen.redact.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.xianshen.extract.Deadline;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.Picture;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.extract.ocr.PictureText;
import org.xianshen.redact.leak.LeakReader;

/** Reads what a person sees on the pages of a safe copy that hold pictures. */
final class PictureLeakReader implements LeakReader {

    private static final int DPI = 300;

    private final PictureReader pictures;

    PictureLeakReader(PictureReader pictures) {
        this.pictures = pictures;
    }

    @Override
    public String name() {
        return "text-recognition";
    }

    @Override
    public boolean supports(String mediaType) {
        return PdfLeakReaders.isPdf(mediaType);
    }

    @Override
    public void read(Path safeCopy, Sink sink) throws IOException {
        try (PDDocument document = Loader.loadPDF(safeCopy.toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<Picture> waiting = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                if (hasPicture(document.getPage(i))) {
                    waiting.add(new Rendered(renderer, i));
                    numbers.add(i + 1);
                }
            }
            if (waiting.isEmpty()) {
                sink.text("no page with a picture", "");
                return;
            }
            List<PictureText> texts = pictures.read(waiting, Deadline.in(ExtractionLimits.DEFAULT.maxTime()));
            for (int i = 0; i < texts.size(); i++) {
                String carrier = "picture of page " + numbers.get(i);
                if (texts.get(i).failure().isEmpty()) {
                    sink.text(carrier, joined(texts.get(i), ""));
                    sink.text(carrier, joined(texts.get(i), " "));
                } else {
                    sink.failure(carrier, texts.get(i).failure());
                }
            }
        }
    }

    private static String joined(PictureText text, String between) {
        StringBuilder all = new StringBuilder();
        for (PictureText.Word word : text.words()) {
            all.append(all.isEmpty() ? "" : between).append(word.text());
        }
        return all.toString();
    }

    private static boolean hasPicture(PDPage page) throws IOException {
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().isImageXObject(name) || page.getResources().getXObject(name) != null) {
                return true;
            }
        }
        return false;
    }

    /** A page to be drawn when its turn comes. */
    private record Rendered(PDFRenderer renderer, int index) implements Picture {
        @Override
        public int dotsPerInch() {
            return DPI;
        }

        @Override
        public BufferedImage pixels() throws IOException {
            return renderer.renderImageWithDPI(index, DPI, ImageType.RGB);
        }
    }
}
