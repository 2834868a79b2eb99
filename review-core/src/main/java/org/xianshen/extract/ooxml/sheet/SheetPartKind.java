package org.xianshen.extract.ooxml.sheet;

import java.util.Map;
import java.util.Objects;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.ooxml.internal.PartKind;

/** What a part of a workbook is, by content type; what word processors and spreadsheets share is {@link #COMMON}. */
enum SheetPartKind {
    /** The workbook itself. */
    WORKBOOK(Carrier.BOOKMARK),
    /** A sheet of cells, of one chart, or a dialogue. */
    SHEET(Carrier.BODY),
    /** A sheet of old macros: its formulas are a program. */
    MACRO_SHEET(Carrier.BODY),
    /** Strings that cells share. */
    SHARED_STRINGS(Carrier.BODY),
    /** Looks of cells. */
    STYLES(Carrier.STYLE),
    /** Comments of a sheet. */
    COMMENTS(Carrier.COMMENT),
    /** Conversations about cells. */
    THREADED_COMMENTS(Carrier.COMMENT),
    /** People who take part in them. */
    PERSONS(Carrier.METADATA),
    /** Shapes and pictures of a sheet. */
    DRAWING(Carrier.TEXT_BOX),
    /** The same in the old language; captions of controls. */
    VML(Carrier.TEXT_BOX),
    /** Tables, pivots, queries, links, maps: values beside the cells. */
    VALUES(Carrier.DATA),
    /** What was changed and what stood there before. */
    REVISIONS(Carrier.DELETION),
    /** Who has changed it. */
    USERS(Carrier.METADATA),
    /** Settings of a control in the sheet. */
    CONTROL_SETTINGS(Carrier.FORM_FIELD),
    /** Settings of a printer. */
    PRINTER(Carrier.DATA),
    /** Program. */
    MACRO(Carrier.SCRIPT),
    /** Property in whatever bytes a program likes. */
    CUSTOM_PROPERTY(Carrier.DATA),
    /** As {@link PartKind} tells. */
    COMMON(Carrier.UNKNOWN);

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String SPREADSHEET = OFFICE + "spreadsheetml.";
    private static final String EXCEL = "application/vnd.ms-excel.";

    private static final Map<String, SheetPartKind> BY_TYPE = Map.ofEntries(
            Map.entry(SPREADSHEET + "sheet.main+xml", WORKBOOK),
            Map.entry(SPREADSHEET + "template.main+xml", WORKBOOK),
            Map.entry(EXCEL + "sheet.macroenabled.main+xml", WORKBOOK),
            Map.entry(EXCEL + "template.macroenabled.main+xml", WORKBOOK),
            Map.entry(EXCEL + "addin.macroenabled.main+xml", WORKBOOK),
            Map.entry(SPREADSHEET + "worksheet+xml", SHEET),
            Map.entry(SPREADSHEET + "chartsheet+xml", SHEET),
            Map.entry(SPREADSHEET + "dialogsheet+xml", SHEET),
            Map.entry(EXCEL + "macrosheet+xml", MACRO_SHEET),
            Map.entry(EXCEL + "intlmacrosheet+xml", MACRO_SHEET),
            Map.entry(SPREADSHEET + "sharedstrings+xml", SHARED_STRINGS),
            Map.entry(SPREADSHEET + "styles+xml", STYLES),
            Map.entry(SPREADSHEET + "comments+xml", COMMENTS),
            Map.entry(EXCEL + "threadedcomments+xml", THREADED_COMMENTS),
            Map.entry(EXCEL + "person+xml", PERSONS),
            Map.entry(OFFICE + "drawing+xml", DRAWING),
            Map.entry(OFFICE + "vmldrawing", VML),
            Map.entry(SPREADSHEET + "revisionheaders+xml", USERS),
            Map.entry(SPREADSHEET + "revisionlog+xml", REVISIONS),
            Map.entry(SPREADSHEET + "usernames+xml", USERS),
            Map.entry(EXCEL + "controlproperties+xml", CONTROL_SETTINGS),
            Map.entry(SPREADSHEET + "printersettings", PRINTER),
            Map.entry(SPREADSHEET + "customproperty", CUSTOM_PROPERTY),
            Map.entry("application/vnd.ms-office.vbaproject", MACRO));

    private final Carrier carrier;

    SheetPartKind(Carrier carrier) {
        this.carrier = Objects.requireNonNull(carrier);
    }

    /** What the part called {@code name} is. */
    static SheetPartKind of(OpcPackage opc, String name) {
        if (OpcPackage.isRelationships(name) || name.equals(OpcPackage.CONTENT_TYPES)) {
            return COMMON;
        }
        String type = opc.contentType(name);
        SheetPartKind kind = BY_TYPE.get(type);
        if (kind != null) {
            return kind;
        }
        if (name.endsWith(".vml") && opc.kindOf(name).equals("vmlDrawing")) {
            return VML;
        }
        boolean own = type.startsWith(SPREADSHEET) || type.startsWith(EXCEL);
        return own && type.endsWith("+xml") ? VALUES : COMMON;
    }

    /** The carrier its own text belongs to. */
    Carrier carrier() {
        return carrier;
    }
}
