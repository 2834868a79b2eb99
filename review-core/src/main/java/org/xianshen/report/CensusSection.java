package org.xianshen.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.document.Carrier;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.CarrierStatus;

/** Writes the census: what was not read first and one by one, the rest counted by kind. Not thread-safe. */
final class CensusSection {

    private final HtmlOut out;
    private final Wording wording;

    CensusSection(HtmlOut out, Wording wording) {
        this.out = out;
        this.wording = wording;
    }

    private record Kind(Carrier carrier, CarrierStatus status, String detail) {}

    /** How many of a kind there are, and the place of the first. */
    private record Tally(long count, String firstPath) {
        Tally and(Tally other) {
            return new Tally(count + other.count, firstPath);
        }
    }

    void write(CarrierCensus census) throws IOException {
        List<CarrierCensus.Entry> refused = census.refused();
        out.raw("<section class=\"census" + (refused.isEmpty() ? "" : " alarm") + "\"><h3>");
        out.text(wording.say("census.title")).raw("</h3>\n");
        if (!refused.isEmpty()) {
            out.raw("<p class=\"alarm-line\">")
                    .text(wording.say("census.alarm", refused.size()))
                    .raw("</p>\n");
            refused(refused);
        }
        rest(census, refused.isEmpty());
        out.raw("</section>\n");
    }

    private void refused(List<CarrierCensus.Entry> refused) throws IOException {
        head();
        for (CarrierCensus.Entry entry : refused) {
            row(entry.carrier(), entry.status(), place(entry.path()), entry.detail());
        }
        out.raw("</tbody></table></div>\n");
    }

    private void rest(CarrierCensus census, boolean complete) throws IOException {
        Map<Kind, Tally> kinds = new LinkedHashMap<>();
        for (CarrierCensus.Entry entry : census.entries()) {
            if (entry.status() != CarrierStatus.REFUSED) {
                kinds.merge(
                        new Kind(entry.carrier(), entry.status(), entry.detail()),
                        new Tally(1, entry.path()),
                        Tally::and);
            }
        }
        if (kinds.isEmpty()) {
            return;
        }
        long count = kinds.values().stream().mapToLong(Tally::count).sum();
        out.raw("<details><summary>");
        out.text(complete ? wording.say("census.complete") : wording.say("census.rest"));
        out.raw(" <span class=\"found\">").number(count).raw("</span></summary>\n");
        head();
        for (Map.Entry<Kind, Tally> kind : kinds.entrySet()) {
            Tally tally = kind.getValue();
            String place = tally.count() == 1 ? place(tally.firstPath()) : "× " + tally.count();
            row(
                    kind.getKey().carrier(),
                    kind.getKey().status(),
                    place,
                    kind.getKey().detail());
        }
        out.raw("</tbody></table></div></details>\n");
    }

    private String place(String path) {
        return path.isEmpty() ? wording.say("census.file") : path;
    }

    private void head() throws IOException {
        out.raw("<div class=\"scroll\"><table class=\"grid\"><thead><tr>");
        for (String key : List.of("census.carrier", "census.place", "census.status", "census.detail")) {
            out.raw("<th scope=\"col\">").text(wording.say(key)).raw("</th>");
        }
        out.raw("</tr></thead><tbody>\n");
    }

    private void row(Carrier carrier, CarrierStatus status, String place, String detail) throws IOException {
        out.raw("<tr><td>").text(wording.carrier(carrier)).raw("</td><td><bdi>").text(place);
        out.raw("</bdi></td><td class=\"s-" + status.name() + "\">").text(wording.say("census." + status.name()));
        out.raw("</td><td>").text(detail).raw("</td></tr>\n");
    }
}
