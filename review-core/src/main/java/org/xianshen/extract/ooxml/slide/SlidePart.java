package org.xianshen.extract.ooxml.slide;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.ooxml.internal.PartKind;

/** What a part of a presentation is that no other kind of package has, by content type, in the order of reading. */
enum SlidePart {
    /** The presentation itself: sections, custom shows, default formats. */
    PRESENTATION(Carrier.DATA, PartKind.Reading.TELLING),
    /** A slide. */
    SLIDE(Carrier.BODY, null),
    /** The speaker's notes of a slide. */
    NOTES(Carrier.ANNOTATION, null),
    /** A layout of slides. */
    LAYOUT(Carrier.HEADER, null),
    /** A master of slides. */
    MASTER(Carrier.HEADER, null),
    /** The master of notes pages. */
    NOTES_MASTER(Carrier.HEADER, null),
    /** The master of handouts. */
    HANDOUT_MASTER(Carrier.HEADER, null),
    /** Comments on a slide. */
    COMMENTS(Carrier.COMMENT, PartKind.Reading.TELLING),
    /** Who wrote comments. */
    AUTHORS(Carrier.METADATA, PartKind.Reading.EVERYTHING),
    /** Names with values that programs keep. */
    TAGS(Carrier.DATA, PartKind.Reading.EVERYTHING),
    /** Where a shared slide comes from. */
    SYNCHRONISATION(Carrier.DATA, PartKind.Reading.EVERYTHING),
    /** What was changed by whom, and revisions known to the program. */
    CHANGES(Carrier.METADATA, PartKind.Reading.EVERYTHING),
    /** Settings of the show, the view, the print. */
    PROPERTIES(Carrier.DATA, PartKind.Reading.TELLING),
    /** Formats of tables. */
    TABLE_STYLES(Carrier.STYLE, PartKind.Reading.TELLING),
    /** Settings of the printer. */
    PRINTER(Carrier.DATA, PartKind.Reading.NONE);

    private static final String PRESENTATIONML = "application/vnd.openxmlformats-officedocument.presentationml.";
    private static final String POWERPOINT = "application/vnd.ms-powerpoint.";

    private static final Map<String, SlidePart> BY_TYPE = Map.ofEntries(
            Map.entry(PRESENTATIONML + "presentation.main+xml", PRESENTATION),
            Map.entry(PRESENTATIONML + "slideshow.main+xml", PRESENTATION),
            Map.entry(PRESENTATIONML + "template.main+xml", PRESENTATION),
            Map.entry(POWERPOINT + "presentation.macroenabled.main+xml", PRESENTATION),
            Map.entry(POWERPOINT + "slideshow.macroenabled.main+xml", PRESENTATION),
            Map.entry(POWERPOINT + "template.macroenabled.main+xml", PRESENTATION),
            Map.entry(PRESENTATIONML + "slide+xml", SLIDE),
            Map.entry(PRESENTATIONML + "notesslide+xml", NOTES),
            Map.entry(PRESENTATIONML + "slidelayout+xml", LAYOUT),
            Map.entry(PRESENTATIONML + "slidemaster+xml", MASTER),
            Map.entry(PRESENTATIONML + "notesmaster+xml", NOTES_MASTER),
            Map.entry(PRESENTATIONML + "handoutmaster+xml", HANDOUT_MASTER),
            Map.entry(PRESENTATIONML + "comments+xml", COMMENTS),
            Map.entry(POWERPOINT + "comments+xml", COMMENTS),
            Map.entry(PRESENTATIONML + "commentauthors+xml", AUTHORS),
            Map.entry(POWERPOINT + "authors+xml", AUTHORS),
            Map.entry(PRESENTATIONML + "tags+xml", TAGS),
            Map.entry(PRESENTATIONML + "slideupdateinfo+xml", SYNCHRONISATION),
            Map.entry(POWERPOINT + "changesinfo+xml", CHANGES),
            Map.entry(POWERPOINT + "revisioninfo+xml", CHANGES),
            Map.entry(PRESENTATIONML + "presprops+xml", PROPERTIES),
            Map.entry(PRESENTATIONML + "viewprops+xml", PROPERTIES),
            Map.entry(PRESENTATIONML + "tablestyles+xml", TABLE_STYLES),
            Map.entry(PRESENTATIONML + "printersettings", PRINTER));

    private final Carrier carrier;
    private final PartKind.@Nullable Reading reading;

    SlidePart(Carrier carrier, PartKind.@Nullable Reading reading) {
        this.carrier = carrier;
        this.reading = reading;
    }

    /** What the part called {@code name} is, or null when it is of a kind that other packages have too. */
    static @Nullable SlidePart of(OpcPackage opc, String name) {
        return OpcPackage.isRelationships(name) ? null : BY_TYPE.get(opc.contentType(name));
    }

    Carrier carrier() {
        return carrier;
    }

    /** How its values are read, or null when it is a tree of shapes. */
    PartKind.@Nullable Reading reading() {
        return reading;
    }
}
