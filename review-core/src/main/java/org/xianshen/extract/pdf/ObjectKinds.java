package org.xianshen.extract.pdf;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;

/** Tells what an object of a file is by its entries and by where it stands; static and pure. */
final class ObjectKinds {

    private static final Pattern USUAL_INK = Pattern.compile("All|None|Black|Cyan|Magenta|Yellow|Ink[0-9]*");
    private static final Set<String> MEDIA =
            Set.of("Sound", "Movie", "Rendition", "3D", "RichMedia", "RichMediaContent", "MediaClip");

    private ObjectKinds() {}

    /** The kind of carrier that the strings of {@code d} are. */
    static Carrier carrier(COSDictionary d, Carrier inherited) {
        COSName type = d.getCOSName(COSName.TYPE);
        String name = type == null ? "" : type.getName();
        switch (name) {
            case "Page", "Pages", "Catalog", "Template" -> {
                return Carrier.DATA;
            }
            case "OCG", "OCMD" -> {
                return Carrier.LAYER;
            }
            case "Filespec", "F" -> {
                return d.containsKey(COSName.EF) ? Carrier.ATTACHMENT : Carrier.LINK;
            }
            case "StructElem", "MCR", "OBJR" -> {
                return Carrier.ALTERNATIVE_TEXT;
            }
            default -> {}
        }
        if (isSignature(d)) {
            return Carrier.SIGNATURE;
        }
        if (d.containsKey(COSName.EF)) {
            return Carrier.ATTACHMENT;
        }
        String action = d.getDictionaryObject(COSName.S) instanceof COSName s ? s.getName() : "";
        return switch (action) {
            case "URI", "GoToR", "GoToE" -> Carrier.LINK;
            case "JavaScript",
                    "Launch",
                    "SubmitForm",
                    "ImportData",
                    "Rendition",
                    "RichMediaExecute",
                    "Hide",
                    "ResetForm" -> Carrier.SCRIPT;
            default -> inherited;
        };
    }

    /**
     * The kind of carrier that what stands in {@code d} under {@code key} is.
     *
     * @param outerKey the key under which {@code d} itself stands
     * @param own the kind of {@code d}
     */
    static Carrier childCarrier(COSDictionary d, String outerKey, String key, Carrier own) {
        if (own == Carrier.RESIDUE) {
            return own;
        }
        boolean catalog = COSName.CATALOG.equals(d.getCOSName(COSName.TYPE));
        boolean names = outerKey.equals("Names");
        return switch (key) {
            case "Annots", "Popup" -> Carrier.ANNOTATION;
            case "AcroForm" -> Carrier.FORM_FIELD;
            case "StructTreeRoot" -> Carrier.ALTERNATIVE_TEXT;
            case "OCProperties" -> Carrier.LAYER;
            case "Info", "OutputIntents" -> Carrier.METADATA;
            case "PieceInfo", "Collection", "SpiderInfo", "PageLabels", "ViewerPreferences", "Legal", "Threads" ->
                catalog || key.equals("PieceInfo") ? Carrier.DATA : own;
            case "Outlines" -> Carrier.BOOKMARK;
            case "Dests" -> catalog || names ? Carrier.BOOKMARK : own;
            case "JavaScript" -> names ? Carrier.SCRIPT : own;
            case "EmbeddedFiles" -> names ? Carrier.ATTACHMENT : own;
            case "Parent", "P", "Pg" -> Carrier.DATA;
            default -> own;
        };
    }

    /** Whether {@code d} is a signature or a time stamp. */
    static boolean isSignature(COSDictionary d) {
        COSName type = d.getCOSName(COSName.TYPE);
        return (COSName.SIG.equals(type) && d.containsKey(COSName.CONTENTS))
                || COSName.DOC_TIME_STAMP.equals(type)
                || d.containsKey(COSName.BYTERANGE);
    }

    /** Whether {@code list} is a colour space of an ink that somebody gave a name. */
    static boolean isInk(COSArray list) {
        return COSName.SEPARATION.equals(list.getObject(0))
                && list.getObject(1) instanceof COSName ink
                && !USUAL_INK.matcher(ink.getName()).matches();
    }

    /** Whether {@code d} is a sound, a film or a model. */
    static boolean isMedia(COSDictionary d) {
        COSName type = d.getCOSName(COSName.TYPE);
        COSName kind = d.getCOSName(COSName.SUBTYPE);
        return (type != null && MEDIA.contains(type.getName()))
                || (kind != null && COSName.ANNOT.equals(type) && MEDIA.contains(kind.getName()));
    }

    /** Whether {@code d} describes a font whose program is in the file. */
    static boolean isEmbeddedFont(COSDictionary d) {
        return COSName.FONT_DESC.equals(d.getCOSName(COSName.TYPE))
                && (d.containsKey(COSName.FONT_FILE)
                        || d.containsKey(COSName.FONT_FILE2)
                        || d.containsKey(COSName.FONT_FILE3));
    }

    /** The file's own book-keeping holds no text. */
    static boolean isBookkeeping(@Nullable COSBase object) {
        if (!(object instanceof COSStream stream)) {
            return object == null;
        }
        COSName type = stream.getCOSName(COSName.TYPE);
        boolean hints = type == null && stream.getItem(COSName.S) instanceof COSNumber;
        return COSName.XREF.equals(type) || COSName.OBJ_STM.equals(type) || hints || stream.getLength() == 0;
    }
}
