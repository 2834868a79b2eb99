package org.xianshen.extract.rtf;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;

/** Where the text of a group goes. */
enum Destination {
    BODY(Carrier.BODY),
    HEADER(Carrier.HEADER, "header", "headerl", "headerr", "headerf"),
    FOOTER(Carrier.FOOTER, "footer", "footerl", "footerr", "footerf"),
    FOOTNOTE(Carrier.FOOTNOTE, "footnote", "ftnsep", "ftnsepc", "ftncn"),
    ENDNOTE(Carrier.ENDNOTE, "aftnsep", "aftnsepc", "aftncn"),
    COMMENT(Carrier.COMMENT, "annotation", "atnid", "atnauthor", "atntime", "atndate", "atnref", "atnparent"),
    TEXT_BOX(Carrier.TEXT_BOX, "shptxt", "dptxbxtext"),
    FIELD_CODE(Carrier.FIELD_CODE, "fldinst", "xe", "tc", "tcn", "rxe", "txe"),
    FORM_FIELD(Carrier.FORM_FIELD, "formfield", "ffname", "ffdeftext", "ffformat", "ffhelptext", "ffstattext", "ffl"),
    BOOKMARK(Carrier.BOOKMARK, "bkmkstart", "bkmkend", "protstart", "protend", "atrfstart", "atrfend"),
    METADATA(
            Carrier.METADATA,
            "info",
            "title",
            "subject",
            "author",
            "manager",
            "company",
            "operator",
            "category",
            "keywords",
            "comment",
            "doccomm",
            "hlinkbase",
            "userprops",
            "propname",
            "staticval",
            "linkval",
            "revtbl",
            "docvar",
            "xmlnstbl",
            "template",
            "nextfile",
            "filetbl",
            "mailmerge",
            "generator",
            "protusertbl",
            "windowcaption",
            "wgrffmtfilter",
            "creatim",
            "revtim",
            "printim",
            "buptim"),
    DATA(
            Carrier.DATA,
            "sn",
            "sv",
            "sp",
            "shpinst",
            "xmlopen",
            "xmlattrname",
            "xmlattrvalue",
            "htmltag",
            "mhtmltag",
            "picprop",
            "objtime",
            "oleclsid"),
    STYLE(
            Carrier.STYLE,
            "stylesheet",
            "listtable",
            "listoverridetable",
            "listtext",
            "pntext",
            "pntxta",
            "pntxtb",
            "pn",
            "pnseclvl",
            "leveltext",
            "levelnumbers",
            "listname",
            "latentstyles",
            "rsidtbl",
            "pgptbl",
            "defchp",
            "defpap",
            "panose",
            "falt",
            "fname"),
    OBJECT_NAME(Carrier.METADATA, "objclass", "objname", "objalias", "objsect"),
    FONT_TABLE(Carrier.STYLE, "fonttbl"),
    COLOUR_TABLE(Carrier.STYLE, "colortbl"),
    PICTURE(Carrier.IMAGE, "pict"),
    OBJECT(Carrier.EMBEDDED_OBJECT, "objdata"),
    STORE(Carrier.DATA, "datastore", "passwordhash", "svb", "hexdata", "colorschememapping"),
    FIELD_DATA(Carrier.FIELD_CODE, "datafield"),
    THEME(Carrier.STYLE, "themedata"),
    FONT(Carrier.FONT, "fontemb"),
    PICTURE_NUMBER(Carrier.STYLE, "blipuid"),
    UNKNOWN(Carrier.UNKNOWN);

    private static final Map<String, Destination> BY_WORD = new HashMap<>();

    static {
        for (Destination destination : values()) {
            for (String word : destination.words) {
                BY_WORD.put(word, destination);
            }
        }
    }

    private final Carrier carrier;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out or changed
    private final String[] words;

    Destination(Carrier carrier, String... words) {
        this.carrier = carrier;
        this.words = words;
    }

    /** The destination that {@code word} opens, or null. */
    static @Nullable Destination of(String word) {
        return BY_WORD.get(word);
    }

    Carrier carrier() {
        return carrier;
    }

    /** Whether the group holds bytes written as hexadecimal digits. */
    boolean isHexadecimal() {
        return switch (this) {
            case PICTURE, OBJECT, STORE, FIELD_DATA, THEME, FONT, PICTURE_NUMBER -> true;
            default -> false;
        };
    }
}
