package org.xianshen.extract.zip;

import java.util.HashMap;
import java.util.Map;

/** Short names of the XML namespaces of Office Open XML; the transitional and the strict form have the same one. */
public final class Namespaces {

    /** The short name of every namespace that is not listed. */
    public static final String UNKNOWN = "?";

    private static final Map<String, String> SHORT = new HashMap<>();

    static {
        String transitional = "http://schemas.openxmlformats.org/";
        String strict = "http://purl.oclc.org/ooxml/";
        both("w", transitional + "wordprocessingml/2006/main", strict + "wordprocessingml/main");
        both("m", transitional + "officeDocument/2006/math", strict + "officeDocument/math");
        both("r", transitional + "officeDocument/2006/relationships", strict + "officeDocument/relationships");
        both("a", transitional + "drawingml/2006/main", strict + "drawingml/main");
        both("wp", transitional + "drawingml/2006/wordprocessingDrawing", strict + "drawingml/wordprocessingDrawing");
        both("pic", transitional + "drawingml/2006/picture", strict + "drawingml/picture");
        both("c", transitional + "drawingml/2006/chart", strict + "drawingml/chart");
        both("dgm", transitional + "drawingml/2006/diagram", strict + "drawingml/diagram");
        both("lc", transitional + "drawingml/2006/lockedCanvas", strict + "drawingml/lockedCanvas");
        both("ds", transitional + "officeDocument/2006/customXml", strict + "officeDocument/customXml");
        SHORT.put(transitional + "markup-compatibility/2006", "mc");
        SHORT.put("urn:schemas-microsoft-com:vml", "v");
        SHORT.put("urn:schemas-microsoft-com:office:office", "o");
        SHORT.put("urn:schemas-microsoft-com:office:word", "w10");
        SHORT.put("http://www.w3.org/XML/1998/namespace", "xml");
        String word = "http://schemas.microsoft.com/office/word/";
        SHORT.put(word + "2006/wordml", "wne");
        SHORT.put(word + "2010/wordml", "w14");
        SHORT.put(word + "2012/wordml", "w15");
        SHORT.put(word + "2010/wordprocessingShape", "wps");
        SHORT.put(word + "2010/wordprocessingGroup", "wpg");
        SHORT.put(word + "2010/wordprocessingCanvas", "wpc");
        SHORT.put(word + "2010/wordprocessingInk", "wpi");
        SHORT.put(word + "2010/wordprocessingDrawing", "wp14");
        SHORT.put(word + "2012/wordprocessingDrawing", "wp15");
        for (String year : new String[] {"2015/wordml/symex", "2016/wordml/cid", "2018/wordml", "2018/wordml/cex"}) {
            SHORT.put(word + year, "w16");
        }
        SHORT.put("http://schemas.microsoft.com/office/drawing/2010/main", "a14");
        SHORT.put("http://schemas.microsoft.com/office/drawing/2014/main", "a16");
        SHORT.put("http://schemas.microsoft.com/office/drawing/2008/diagram", "dsp");
        both("p", transitional + "presentationml/2006/main", strict + "presentationml/main");
        String slide = "http://schemas.microsoft.com/office/powerpoint/";
        SHORT.put(slide + "2010/main", "p14");
        SHORT.put(slide + "2012/main", "p15");
        SHORT.put(slide + "2018/8/main", "p188");
        both("x", transitional + "spreadsheetml/2006/main", strict + "spreadsheetml/main");
        both("xdr", transitional + "drawingml/2006/spreadsheetDrawing", strict + "drawingml/spreadsheetDrawing");
        both("cdr", transitional + "drawingml/2006/chartDrawing", strict + "drawingml/chartDrawing");
        SHORT.put("urn:schemas-microsoft-com:office:excel", "xvml");
        SHORT.put("http://schemas.microsoft.com/office/excel/2006/main", "xm");
        String sheet = "http://schemas.microsoft.com/office/spreadsheetml/";
        SHORT.put(sheet + "2009/9/main", "x14");
        SHORT.put(sheet + "2009/9/ac", "x14ac");
        SHORT.put(sheet + "2010/11/main", "x15");
        SHORT.put(sheet + "2010/11/ac", "x15ac");
        SHORT.put(sheet + "2018/threadedcomments", "tc");
        SHORT.put(transitional + "package/2006/relationships", "rel");
        SHORT.put(transitional + "package/2006/content-types", "ct");
    }

    private Namespaces() {}

    private static void both(String name, String transitional, String strict) {
        SHORT.put(transitional, name);
        SHORT.put(strict, name);
    }

    static String shortName(String uri) {
        return uri.isEmpty() ? "" : SHORT.getOrDefault(uri, UNKNOWN);
    }
}
