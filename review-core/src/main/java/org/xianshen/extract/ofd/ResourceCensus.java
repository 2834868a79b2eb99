package org.xianshen.extract.ofd;

import org.xianshen.document.Carrier;
import org.xianshen.extract.CarrierCensus;

/** Enters fonts, colour profiles, media that no page shows, and what is missing of them. */
final class ResourceCensus {

    private static final int PROFILE_MARK = 36;

    private final OfdReading file;
    private final Resources resources;
    private final String part;

    ResourceCensus(OfdReading file, Resources resources, String part) {
        this.file = file;
        this.resources = resources;
        this.part = part;
    }

    void enter() {
        CarrierCensus.Builder census = file.document().census();
        file.text(Carrier.STYLE, part, resources.fontNames());
        for (String font : resources.fontFiles()) {
            if (isFont(file.parts().head(font, 16))) {
                census.noText(Carrier.FONT, font, "embedded font");
            } else {
                census.refused(Carrier.FONT, font, "not a font that is known");
            }
        }
        for (String profile : resources.colourProfiles()) {
            byte[] head = file.parts().head(profile, PROFILE_MARK + 4);
            boolean known = head.length == PROFILE_MARK + 4
                    && head[PROFILE_MARK] == 'a'
                    && head[PROFILE_MARK + 1] == 'c'
                    && head[PROFILE_MARK + 2] == 's'
                    && head[PROFILE_MARK + 3] == 'p';
            if (known) {
                census.noText(Carrier.STYLE, profile, "colour profile");
            } else {
                census.refused(Carrier.STYLE, profile, "not a colour profile");
            }
        }
        for (Resources.Media media : resources.media()) {
            if (media.part().isEmpty()) {
                continue;
            }
            if (media.type().equalsIgnoreCase("Audio") || media.type().equalsIgnoreCase("Video")) {
                census.refused(Carrier.EMBEDDED_OBJECT, media.part(), "sound or film not read");
            } else {
                file.pictures().loose(media.part());
            }
        }
        if (resources.missingMedia() > 0) {
            census.noText(Carrier.IMAGE, part, resources.missingMedia() + " media without a file");
        }
    }

    private static boolean isFont(byte[] head) {
        if (head.length < 4) {
            return false;
        }
        int magic = (head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | (head[3] & 0xFF);
        return switch (magic) {
            case 0x00010000, 0x4F54544F, 0x74746366, 0x74727565, 0x774F4646, 0x774F4632 -> true;
            default -> magic >>> 16 == 0x2521 || (magic >>> 16 == 0x0100 && (magic >> 8 & 0xFF) <= 8);
        };
    }
}
