package org.xianshen.extract.carriers;

import java.util.Objects;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;

/**
 * A file with a token in one carrier, and what reading it must say of that carrier.
 *
 * @param format as the table names it: {@code PDF}, {@code DOCX}, {@code XLSX}, {@code PPTX}, {@code OFD}, {@code HTML},
 *     {@code Mail}, {@code Picture} …
 * @param name what a person calls the carrier, in English; unique in the format
 * @param carrier the kind of the unit or census entry
 * @param status what becomes of it
 * @param token stands in the carrier and nowhere else in the file; empty for a carrier without text
 * @param file the file
 */
public record PlantedCarrier(
        String format, String name, Carrier carrier, CarrierStatus status, String token, SourceDocument file) {

    public PlantedCarrier {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(status, "status");
    }

    @Override
    public String toString() {
        return format + ": " + name;
    }
}
