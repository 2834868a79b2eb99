package org.xianshen.report;

import org.xianshen.disclosure.DisclosureProposal.Outcome;

/** The drawing that stands for each outcome, so that the banner does not speak by colour alone. */
final class Icons {

    private static final String OPEN = "<svg class=\"icon\" viewBox=\"0 0 48 48\" aria-hidden=\"true\" fill=\"none\""
            + " stroke=\"currentColor\" stroke-width=\"3.2\" stroke-linecap=\"round\" stroke-linejoin=\"round\">";

    private Icons() {}

    static String of(Outcome outcome) {
        return OPEN
                + switch (outcome) {
                    case RELEASE -> "<circle cx=\"24\" cy=\"24\" r=\"20\"/><path d=\"M15 25l6.5 6.5L34 18\"/>";
                    case SEVER ->
                        "<rect x=\"8\" y=\"5\" width=\"32\" height=\"38\" rx=\"3\"/><path d=\"M15 14h18M15"
                                + " 33h18\"/><path d=\"M15 23.5h12\" stroke-width=\"8\" stroke-linecap=\"butt\"/>";
                    case WITHHOLD ->
                        "<rect x=\"9\" y=\"21\" width=\"30\" height=\"22\" rx=\"3\"/><path d=\"M15 21v-6a9 9"
                                + " 0 0 1 18 0v6M24 29v6\"/>";
                    case REFER ->
                        "<circle cx=\"24\" cy=\"15\" r=\"9\"/><path d=\"M7 43c0-9 7.6-15 17-15s17 6 17 15\"/>";
                }
                + "</svg>";
    }
}
