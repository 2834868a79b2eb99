package org.xianshen.extract.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.carriers.PlantedCarrier;
import org.xianshen.extract.carriers.PlantedFormat;

/** Every place of {@link PagesWithCarriers}, each in a page of its own. */
public final class HtmlWithCarriers implements PlantedFormat {

    @Override
    public int atLeast() {
        return 30;
    }

    @Override
    public List<PlantedCarrier> carriers() {
        List<PlantedCarrier> carriers = new ArrayList<>();
        for (int i = 0; i < PagesWithCarriers.PLACES.size(); i++) {
            PagesWithCarriers.Place place = PagesWithCarriers.PLACES.get(i);
            String token = PagesWithCarriers.token(i);
            // Zero-width characters stand in the text as they are; recognizers fold them away.
            String stands = place.name().equals("split by zero width")
                    ? token.charAt(0) + "\u200B" + token.substring(1)
                    : token;
            carriers.add(new PlantedCarrier(
                    "HTML",
                    place.name(),
                    // Without a reader of files inside files the file in a data URI is refused; with one it is read.
                    Objects.requireNonNullElse(place.carrier(), Carrier.ATTACHMENT),
                    CarrierStatus.READ,
                    stands,
                    page(place.markup().apply(token))));
        }
        carriers.add(new PlantedCarrier(
                "HTML",
                "text as source of a picture of icon size",
                Carrier.IMAGE,
                CarrierStatus.READ,
                "戚稀稀",
                page("<img width=16 height=16 src='data:text/plain,%E6%88%9A%E7%A8%80%E7%A8%80'>")));
        carriers.add(new PlantedCarrier(
                "HTML",
                "file in a script",
                Carrier.ATTACHMENT,
                CarrierStatus.READ,
                "戚稷稷",
                page("<script>f('data:text/plain;base64," + PagesWithCarriers.base64("戚稷稷") + "')</script>")));
        carriers.add(new PlantedCarrier(
                "HTML",
                "page in an encoding no browser knows",
                Carrier.BODY,
                CarrierStatus.REFUSED,
                "",
                page("<meta charset=hz-gb-2312><p>~{VPND~}</p>")));
        carriers.add(new PlantedCarrier(
                "HTML",
                "picture elsewhere",
                Carrier.IMAGE,
                CarrierStatus.REFUSED,
                "",
                page("<img src='http://example.cn/a.png'>")));
        carriers.add(new PlantedCarrier(
                "HTML",
                "page in a frame",
                Carrier.EMBEDDED_OBJECT,
                CarrierStatus.REFUSED,
                "",
                page("<iframe src='a.html'></iframe>")));
        carriers.add(new PlantedCarrier(
                "HTML",
                "picture of icon size",
                Carrier.IMAGE,
                CarrierStatus.NO_TEXT,
                "",
                page("<img src='a.png' width=1 height=1>")));
        return carriers;
    }

    private static SourceDocument page(String markup) {
        return SourceDocument.ofBytes(
                "carrier.html",
                ("<!DOCTYPE html><html lang=zh-CN><body>" + markup + "</body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
