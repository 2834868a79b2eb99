package org.xianshen.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.xianshen.document.PageRegion;

/** A region of a page as an object, lengths in points rounded to a tenth. */
final class RegionJson {

    private RegionJson() {}

    static void write(JsonGenerator json, PageRegion region) throws IOException {
        json.writeStartObject();
        json.writeNumberField("page", region.page());
        json.writeNumberField("x", tenth(region.x()));
        json.writeNumberField("y", tenth(region.y()));
        json.writeNumberField("width", tenth(region.width()));
        json.writeNumberField("height", tenth(region.height()));
        json.writeEndObject();
    }

    private static double tenth(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
