package org.xianshen.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Names and values of the fields of a form that are no annotations themselves. */
final class FormValues {

    private static final int MAX_DEPTH = 32;

    private final List<String> values = new ArrayList<>();

    void collect(@Nullable COSArray fields, int depth) {
        for (int i = 0; fields != null && depth < MAX_DEPTH && i < fields.size(); i++) {
            if (fields.getObject(i) instanceof COSDictionary field) {
                if (!COSName.WIDGET.equals(field.getCOSName(COSName.SUBTYPE))) {
                    for (String key : new String[] {"T", "TU", "V", "DV", "RV", "Opt"}) {
                        String text = PdfStructure.textOf(field.getDictionaryObject(COSName.getPDFName(key)));
                        if (!text.isBlank()) {
                            values.add(text);
                        }
                    }
                }
                collect(field.getCOSArray(COSName.KIDS), depth + 1);
            }
        }
    }

    List<String> list() {
        return values;
    }
}
