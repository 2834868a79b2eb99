package org.xianshen.extract.carriers;

import java.io.IOException;
import java.util.List;
import org.xianshen.extract.CarrierStatus;

/** Writes {@code docs/formats.md} from the planted carriers. */
final class FormatsPage {

    private static final String HEAD = """
            # Formats and their carriers

            What becomes of every place in a file that can hold text. Each row is proved by a file that a test writes with a
            word in that place and nowhere else, and reads with the product (`CarrierTableTest`).

            - **read**: the word is in a unit of text, which recognizers and rules see.
            - **refused**: the place is named in the census and a person decides.
            - **no text**: present, and nobody could read text in it.

            This page is generated; do not edit it.
            """;

    private FormatsPage() {}

    static String of(List<PlantedFormat> formats) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (PlantedFormat format : formats) {
            List<PlantedCarrier> carriers = format.carriers();
            page.append("\n## ").append(carriers.get(0).format()).append("\n\n");
            page.append("| carrier | kind | status |\n|---|---|---|\n");
            for (PlantedCarrier carrier : carriers) {
                page.append("| ").append(carrier.name()).append(" | `").append(carrier.carrier());
                page.append("` | ").append(said(carrier.status())).append(" |\n");
            }
        }
        return page.toString();
    }

    private static String said(CarrierStatus status) {
        return switch (status) {
            case READ -> "read";
            case REFUSED -> "refused";
            case NO_TEXT -> "no text";
        };
    }
}
