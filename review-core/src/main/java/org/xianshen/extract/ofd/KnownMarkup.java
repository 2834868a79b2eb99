package org.xianshen.extract.ofd;

import java.util.Set;

/** Tells values that can be nothing but numbers, switches and enumerations of GB/T 33190 from those that may be words. */
final class KnownMarkup {

    private static final int LONGEST_ID = 9;

    private static final Set<String> NUMERIC_ATTRIBUTES = Set.of(
            "Boundary",
            "CTM",
            "Size",
            "HScale",
            "ReadDirection",
            "CharDirection",
            "Weight",
            "LineWidth",
            "MiterLimit",
            "DashOffset",
            "DashPattern",
            "Alpha",
            "X",
            "Y",
            "DeltaX",
            "DeltaY",
            "CodePosition",
            "CodeCount",
            "GlyphCount",
            "BitsPerComponent",
            "Value",
            "Index",
            "Width",
            "Height",
            "XStep",
            "YStep",
            "StartPoint",
            "EndPoint",
            "StartRadius",
            "EndRadius",
            "Eccentricity",
            "Angle",
            "Extend",
            "MapUnit",
            "VerticesPerRow",
            "EdgeFlag",
            "Position",
            "HorizonalCornerRadius",
            "VerticalCornerRadius",
            "CornerRadius",
            "Start",
            "Point1",
            "Point2",
            "Point3",
            "ControlPoint",
            "Left",
            "Top",
            "Right",
            "Bottom",
            "Zoom",
            "RotationAngle",
            "Volume",
            "Version",
            "Count",
            "Rule",
            "LastModDate",
            "CreationDate",
            "ModDate",
            "Date",
            "StartDate",
            "EndDate",
            "Size_",
            "NumCopies",
            "Copies",
            "CellWidth",
            "CellHeight",
            "Clip",
            "Weight_",
            "BaseFontSize");

    private static final Set<String> IDS = Set.of(
            "ID",
            "Font",
            "ResourceID",
            "TemplateID",
            "DrawParam",
            "ColorSpace",
            "Relative",
            "Substitution",
            "ImageMask",
            "DefaultCS",
            "PageID",
            "PageRef",
            "PageBlockID",
            "AttachID",
            "Thumbnail",
            "ObjectID",
            "RefId",
            "Current",
            "ThumbnailID",
            "FontID");

    private static final Set<String> NUMERIC_ELEMENTS = Set.of(
            "PhysicalBox",
            "ApplicationBox",
            "ContentBox",
            "BleedBox",
            "CropBox",
            "MaxUnitID",
            "MaxSignId",
            "Glyphs",
            "AbbreviatedData",
            "ObjectRef",
            "CreationDate",
            "ModDate",
            "CV",
            "DefaultCS",
            "SignatureDateTime",
            "ZoomMode",
            "Zoom",
            "Copies");

    private static final Set<String> WORDS = Set.of(
            "true",
            "false",
            "True",
            "False",
            "TRUE",
            "FALSE",
            "Body",
            "Foreground",
            "Background",
            "Custom",
            "Axial",
            "Radial",
            "Gouraud",
            "LaGouraud",
            "Direct",
            "Repeat",
            "Reflect",
            "Normal",
            "Row",
            "Column",
            "RowAndColumn",
            "NonZero",
            "Even-Odd",
            "EvenOdd",
            "Miter",
            "Round",
            "Bevel",
            "Butt",
            "Square",
            "GRAY",
            "Gray",
            "RGB",
            "CMYK",
            "CL",
            "DO",
            "PO",
            "CLICK",
            "XYZ",
            "Fit",
            "FitH",
            "FitV",
            "FitR",
            "Link",
            "Path",
            "Highlight",
            "Stamp",
            "Watermark",
            "Image",
            "Audio",
            "Video",
            "Page",
            "Object",
            "Parent",
            "Play",
            "Stop",
            "Pause",
            "Resume",
            "OFD",
            "OFD-A",
            "Res",
            "./Res",
            "Res/",
            "prc",
            "unicode",
            "symbol",
            "big5",
            "shift-jis",
            "wansung",
            "johab",
            "jpg",
            "JPG",
            "jpeg",
            "JPEG",
            "png",
            "PNG",
            "bmp",
            "BMP",
            "tif",
            "TIF",
            "TIFF",
            "tiff",
            "gif",
            "GIF",
            "jb2",
            "JB2",
            "GBIG2",
            "gbig2",
            "JBIG2",
            "jbig2",
            "Seal",
            "Sign",
            "SignatureInFile",
            "None",
            "FullScreen",
            "UseOutlines",
            "UseThumbs",
            "UseCustomTags",
            "UseLayers",
            "UseAttatchs",
            "UseAttatches",
            "UseBookmarks",
            "OnePage",
            "OneColumn",
            "TwoPageL",
            "TwoColumnL",
            "TwoPageR",
            "TwoColumnR",
            "FileName",
            "DocTitle",
            "Default",
            "FitHeight",
            "FitWidth",
            "FitRect",
            "xml",
            "XML",
            "MD5",
            "SHA1",
            "Left",
            "Right",
            "Top",
            "Bottom",
            "Center",
            "H",
            "V");

    private KnownMarkup() {}

    /** Whether the value of an attribute may be words, or a number that is none of the format. */
    static boolean isTelling(String attribute, String value) {
        if (value.isEmpty() || WORDS.contains(value)) {
            return false;
        }
        if (NUMERIC_ATTRIBUTES.contains(attribute)) {
            return !isNumeric(value);
        }
        if (IDS.contains(attribute)) {
            return value.length() > LONGEST_ID || !isNumeric(value);
        }
        return hasWord(value);
    }

    /** Whether the characters of an element may be words. */
    static boolean isTellingText(String element, String text) {
        if (text.isEmpty() || text.isBlank()) {
            return false;
        }
        if (NUMERIC_ELEMENTS.contains(element)) {
            return element.equals("AbbreviatedData") ? !isPath(text) : !isNumeric(text);
        }
        return !WORDS.contains(text) && hasWord(text);
    }

    private static boolean hasWord(String value) {
        return value.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isNumeric(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && " .-+,:#\t\r\n".indexOf(c) < 0 && "eEgTZABCDFabcdf".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPath(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && " .-+,eE\t\r\n".indexOf(c) < 0 && "SMLQBACZ".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
