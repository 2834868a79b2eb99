package org.xianshen.extract.ole;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.hslf.model.HeadersFooters;
import org.apache.poi.hslf.usermodel.HSLFComment;
import org.apache.poi.hslf.usermodel.HSLFMasterSheet;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFObjectData;
import org.apache.poi.hslf.usermodel.HSLFPictureData;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.xianshen.document.Carrier;

/** Reads a PowerPoint 97–2003 presentation: slides, notes, comments, masters, headers and footers, objects. */
final class SlideShowTexts {

    private final OleReading reading;

    SlideShowTexts(OleReading reading) {
        this.reading = reading;
    }

    void read() throws IOException {
        reading.take("PowerPoint Document");
        reading.take("Current User");
        reading.take("Pictures");
        // Closing the presentation would close the file, which is still read.
        @SuppressWarnings("resource")
        HSLFSlideShow show = new HSLFSlideShow(reading.file().getRoot());
        if (show.getEncryptionInfo() != null) {
            reading.encrypted();
        }
        for (HSLFSlide slide : show.getSlides()) {
            slide(slide, "slide " + slide.getSlideNumber());
        }
        int number = 0;
        for (HSLFNotes notes : show.getNotes()) {
            reading.text(Carrier.ANNOTATION, "notes " + ++number, text(notes.getTextParagraphs()));
        }
        number = 0;
        for (HSLFMasterSheet master : show.getSlideMasters()) {
            reading.text(Carrier.HEADER, "master " + ++number, text(master.getTextParagraphs()));
        }
        for (HSLFMasterSheet master : show.getTitleMasters()) {
            reading.text(Carrier.HEADER, "master " + ++number, text(master.getTextParagraphs()));
        }
        headers(show.getSlideHeadersFooters(), "slides");
        headers(show.getNotesHeadersFooters(), "notes");
        for (HSLFPictureData picture : show.getPictureData()) {
            reading.tick();
            reading.picture(picture.getData(), picture.getType().extension.replace(".", ""));
        }
        for (HSLFObjectData object : show.getEmbeddedObjects()) {
            object(object);
        }
        if (show.getSoundData().length > 0) {
            reading.refused(Carrier.EMBEDDED_OBJECT, "sounds", "sound is not read");
        }
    }

    private void slide(HSLFSlide slide, String path) {
        reading.tick();
        reading.text(slide.isHidden() ? Carrier.HIDDEN_TEXT : Carrier.BODY, path, text(slide.getTextParagraphs()));
        StringBuilder comments = new StringBuilder();
        for (HSLFComment comment : slide.getComments()) {
            comments.append(comment.getAuthor())
                    .append('\n')
                    .append(comment.getText())
                    .append('\n');
        }
        reading.text(Carrier.COMMENT, path, comments.toString());
        headers(slide.getHeadersFooters(), path);
    }

    private void headers(HeadersFooters texts, String path) {
        if (texts == null) {
            return;
        }
        reading.text(Carrier.HEADER, path, texts.getHeaderText() == null ? "" : texts.getHeaderText());
        StringBuilder footer = new StringBuilder();
        footer.append(texts.getFooterText() == null ? "" : texts.getFooterText() + "\n");
        footer.append(texts.getDateTimeText() == null ? "" : texts.getDateTimeText());
        reading.text(Carrier.FOOTER, path, footer.toString());
    }

    private static String text(List<List<HSLFTextParagraph>> shapes) {
        StringBuilder text = new StringBuilder();
        for (List<HSLFTextParagraph> shape : shapes) {
            text.append(HSLFTextParagraph.getText(shape).replace('\r', '\n').replace('\u000B', '\n'))
                    .append('\n');
        }
        return text.toString();
    }

    private void object(HSLFObjectData object) throws IOException {
        byte[] content;
        try (InputStream in = object.getInputStream()) {
            content = in.readAllBytes();
        }
        MacroSource macros = MacroSource.read(content);
        if (macros.text().isEmpty()) {
            reading.object(content);
        } else {
            reading.macros(macros);
        }
    }
}
