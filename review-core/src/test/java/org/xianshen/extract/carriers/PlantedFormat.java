package org.xianshen.extract.carriers;

import java.io.IOException;
import java.util.List;
import org.xianshen.extract.ocr.PictureReader;

/** The planted carriers of one format, made by a generator. */
public interface PlantedFormat {

    /** The carriers in the order of the table. */
    List<PlantedCarrier> carriers() throws IOException;

    /** What reads the pictures in these files; nothing unless a format says otherwise. */
    default PictureReader pictures() {
        return PictureReader.NONE;
    }

    /** How many carriers the table must show at least. */
    int atLeast();
}
