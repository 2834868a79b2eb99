package org.xianshen.extract.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceLocation;
import org.xianshen.extract.CarrierCensus;

/** Enters what belongs to a document as a whole and has an order of its own: properties, outline, form fields. */
final class DocumentParts {

    private static final int MAX_OUTLINE_ENTRIES = 100_000;
    private static final int MAX_FIELD_DEPTH = 32;
    private static final List<String> USUAL =
            List.of("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "Trapped");

    private final PdfFile file;
    private final PdfUnits units;
    private final CarrierCensus.Builder census;

    DocumentParts(PdfFile file, PdfUnits units) {
        this.file = file;
        this.units = units;
        this.census = units.census();
    }

    void enter() {
        COSDictionary catalog = file.document().getDocumentCatalog().getCOSObject();
        information(file.document().getDocument().getTrailer().getCOSDictionary(COSName.INFO));
        outline(catalog.getCOSDictionary(COSName.OUTLINES));
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            fields(form.getCOSArray(COSName.FIELDS), 0);
            census.read(Carrier.FORM_FIELD, "AcroForm");
        }
    }

    private void information(@Nullable COSDictionary info) {
        if (info == null || info.size() == 0) {
            return;
        }
        for (COSName key : info.keySet()) {
            String text = PdfText.of(info.getDictionaryObject(key));
            boolean date = key.getName().endsWith("Date") || key.getName().endsWith("Modified");
            boolean custom = !USUAL.contains(key.getName()) && !date;
            if (!text.isBlank() && !(date && PlainSettings.isDate(text))) {
                units.heard(text);
                String shown = custom ? key.getName() + ": " + text : text;
                String path = custom ? "Info" : "Info/" + key.getName();
                units.add(Carrier.METADATA, path, 0, shown, new SourceLocation.InPart("Info"));
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
            units.add(Carrier.BOOKMARK, "Outlines", 0, title, new SourceLocation.InPart("Outlines"));
        }
        if (whole) {
            census.read(Carrier.BOOKMARK, "Outlines");
        } else {
            census.refused(Carrier.BOOKMARK, "Outlines", "outline is a loop or too long");
        }
    }

    /** Names and values of fields that are no annotations themselves. */
    private void fields(@Nullable COSArray fields, int depth) {
        for (int i = 0; fields != null && depth < MAX_FIELD_DEPTH && i < fields.size(); i++) {
            if (fields.getObject(i) instanceof COSDictionary field) {
                if (!COSName.WIDGET.equals(field.getCOSName(COSName.SUBTYPE))) {
                    for (String key : new String[] {"T", "TU", "V", "DV", "RV", "Opt"}) {
                        String text = PdfText.ofField(field, key);
                        if (!text.isBlank() && PdfText.isReadable(text)) {
                            SourceLocation place = new SourceLocation.InPart("AcroForm");
                            units.add(Carrier.FORM_FIELD, "AcroForm", 0, text, place);
                        }
                    }
                }
                fields(field.getCOSArray(COSName.KIDS), depth + 1);
            }
        }
    }
}
