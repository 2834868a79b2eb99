package org.xianshen.extract.pdf;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceLocation;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.Affine;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.PageContent;

/** Enters what a PDF holds beside its pages: properties, outline, annotations, form values, everything an object may carry. */
final class PdfStructure {

    private static final Pattern DATE = Pattern.compile("D:[0-9]{4}[0-9+\\-Z']*");
    private static final int MAX_OUTLINE_ENTRIES = 100_000;

    private final PdfFile file;
    private final PdfUnits units;
    private final CarrierCensus.Builder census;

    PdfStructure(PdfFile file, PdfUnits units, CarrierCensus.Builder census) {
        this.file = file;
        this.units = units;
        this.census = census;
    }

    /** Enters the annotations of {@code page}. */
    void page(PDPage page, int number) {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        int read = 0;
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                annotation(annotation, page, number);
                read++;
            }
        }
        if (read > 0) {
            census.read(Carrier.ANNOTATION, "page " + number);
        }
    }

    private void annotation(COSDictionary annotation, PDPage page, int number) {
        boolean widget = COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE));
        Carrier carrier = widget ? Carrier.FORM_FIELD : Carrier.ANNOTATION;
        String path = "page " + number;
        SourceLocation place = placeOf(annotation, page, number);
        for (String key : new String[] {"Contents", "RC", "T", "Subj", "TU", "V", "DV", "OverlayText"}) {
            String text = textOf(annotation.getDictionaryObject(COSName.getPDFName(key)));
            if (!text.isBlank()) {
                units.add(carrier, path, number, key.equals("RC") ? XmlText.of(text) : text, place);
            }
        }
        COSDictionary appearances = annotation.getCOSDictionary(COSName.AP);
        if (appearances != null) {
            for (COSName state : appearances.keySet()) {
                appearance(appearances.getDictionaryObject(state), carrier, path, number, place, 0);
            }
        }
    }

    private void appearance(
            @Nullable COSBase appearance, Carrier carrier, String path, int number, SourceLocation place, int depth) {
        if (appearance instanceof COSStream stream) {
            PageContent content = file.walk().appearance(stream, number);
            String shown = PageText.ofVisible(content).text();
            String hidden = PageText.ofHidden(content).text();
            if (!shown.isBlank()) {
                units.add(carrier, path, number, shown, place);
            }
            if (!hidden.isBlank()) {
                units.add(Carrier.HIDDEN_TEXT, path, number, hidden, place);
            }
            if (content.glyphs().unmapped() > 0 || content.brokenFonts() > 0) {
                census.refused(carrier, path, "appearance with glyphs without text");
            }
            if (!content.images().isEmpty()) {
                census.refused(Carrier.IMAGE, path, "image in an annotation not read");
            }
        } else if (appearance instanceof COSDictionary states && depth < 2) {
            for (COSName state : states.keySet()) {
                appearance(states.getDictionaryObject(state), carrier, path, number, place, depth + 1);
            }
        }
    }

    private static SourceLocation placeOf(COSDictionary annotation, PDPage page, int number) {
        COSArray rect = annotation.getCOSArray(COSName.RECT);
        if (rect == null || rect.size() < 4) {
            return new SourceLocation.InPart("page " + number);
        }
        double[] r = new double[4];
        for (int i = 0; i < 4; i++) {
            r[i] = rect.getObject(i) instanceof COSNumber n ? n.floatValue() : 0;
        }
        Box box = Box.of(Affine.toVisible(page), r[0], r[1], r[2], r[3]);
        return new SourceLocation.OnPage(List.of(PdfUnits.region(number, box)));
    }

    /** Enters what belongs to the document as a whole. */
    void document() {
        COSDictionary catalog = file.document().getDocumentCatalog().getCOSObject();
        information(file.document().getDocument().getTrailer().getCOSDictionary(COSName.INFO));
        outline(catalog.getCOSDictionary(COSName.OUTLINES));
        fields(catalog.getCOSDictionary(COSName.ACRO_FORM));
        new ObjectCensus(file, units, census).run();
        if (file.revisions() > 1) {
            census.refused(Carrier.RESIDUE, "", "earlier revision present");
        }
        if (file.trailingBytes() > 0) {
            census.refused(Carrier.RESIDUE, "", file.trailingBytes() + " bytes after the end of the file");
        }
    }

    private void information(@Nullable COSDictionary info) {
        if (info == null || info.size() == 0) {
            return;
        }
        for (COSName key : info.keySet()) {
            String text = textOf(info.getDictionaryObject(key));
            boolean custom = !List.of("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "Trapped")
                            .contains(key.getName())
                    && !key.getName().endsWith("Date");
            if (!text.isBlank() && !DATE.matcher(text).matches()) {
                String shown = custom ? key.getName() + ": " + text : text;
                units.add(Carrier.METADATA, custom ? "Info" : "Info/" + key.getName(), 0, shown, part("Info"));
            }
        }
        census.read(Carrier.METADATA, "Info");
    }

    private void outline(@Nullable COSDictionary outlines) {
        if (outlines == null) {
            return;
        }
        OutlineTitles titles = new OutlineTitles(MAX_OUTLINE_ENTRIES);
        boolean whole = titles.collect(outlines);
        for (String title : titles.list()) {
            units.add(Carrier.BOOKMARK, "Outlines", 0, title, part("Outlines"));
        }
        if (whole) {
            census.read(Carrier.BOOKMARK, "Outlines");
        } else {
            census.refused(Carrier.BOOKMARK, "Outlines", "outline is a loop or too long");
        }
    }

    private void fields(@Nullable COSDictionary form) {
        if (form == null) {
            return;
        }
        FormValues values = new FormValues();
        values.collect(form.getCOSArray(COSName.FIELDS), 0);
        for (String value : values.list()) {
            units.add(Carrier.FORM_FIELD, "AcroForm", 0, value, part("AcroForm"));
        }
        census.read(Carrier.FORM_FIELD, "AcroForm");
        if (form.getDictionaryObject(COSName.XFA) != null) {
            census.refused(Carrier.DATA, "XFA", "XFA form data not read");
        }
    }

    private static SourceLocation part(String name) {
        return new SourceLocation.InPart(name);
    }

    /** The text of a string or a text stream; empty for anything else. */
    static String textOf(@Nullable COSBase value) {
        if (value instanceof COSString string) {
            return string.getString();
        }
        if (value instanceof COSStream stream) {
            return stream.toTextString();
        }
        if (value instanceof COSArray list) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < list.size(); i++) {
                String one = list.getObject(i) instanceof COSString s ? s.getString() : "";
                all.append(all.isEmpty() || one.isEmpty() ? "" : "\n").append(one);
            }
            return all.toString();
        }
        return "";
    }
}
