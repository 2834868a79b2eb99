package org.xianshen.extract.zip;

import java.util.List;
import java.util.regex.Pattern;

/** What names of package parts are safe, and which are those that word processors give. */
final class PartNames {

    private static final int MAX_LENGTH = 512;

    private static final Pattern DOCUMENT = Pattern.compile("(?:\\[Content_Types\\]\\.xml"
            + "|(?:_rels|docProps|docMetadata|customXml|_xmlsignatures|word"
            + "|(?:word/)?(?:_rels|theme|media|embeddings|fonts|charts|diagrams|activeX|glossary|ink|drawings|webextensions"
            + "|customXml)|word/(?:charts|diagrams|glossary|activeX|drawings)/_rels|word/glossary/(?:theme|media|fonts)"
            + "|customXml/_rels|_xmlsignatures/_rels)/"
            + "|(?:[a-zA-Z_]{1,15}/){0,4}(?:\\.rels"
            + "|(?:document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|theme|header|footer"
            + "|footnotes|endnotes|comments|commentsExtended|commentsIds|commentsExtensible|people|core|app|custom"
            + "|item|itemProps|image|oleObject|chart|style|colors|data|layout|drawing|quickStyle|font|vbaProject|vbaData"
            + "|thumbnail|afchunk|htmlDoc|printerSettings|activeX|control|ink|sig|origin|LabelInfo|customizations"
            + "|attachedToolbars|recipientData|keyMapCustomizations|userCustomization"
            + "|Microsoft_(?:Office_)?(?:Excel|Word|PowerPoint)_[A-Za-z0-9_-]{1,24})[0-9]{0,4}"
            + "\\.[a-zA-Z]{2,5}(?:\\.rels)?))");

    /** Names that presentation programs give. */
    private static final Pattern PRESENTATION = Pattern.compile("ppt/(?:[a-zA-Z]{1,20}/){0,2}"
            + "|ppt/(?:[a-zA-Z]{1,20}/){0,2}(?:_rels/)?"
            + "(?:presentation|presProps|viewProps|tableStyles|commentAuthors|authors|revisionInfo|changesInfo"
            + "|slide|slideLayout|slideMaster|notesSlide|notesMaster|handoutMaster|comment|tag|media|hdphoto"
            + "|vmlDrawing|slideUpdateInfo|modernComment(?:_[0-9A-F]{1,8}){1,2}"
            + "|image|chart|drawing|data|layout|quickStyle|colors|style|theme|themeOverride|oleObject|font"
            + "|Microsoft_(?:Office_)?(?:Excel|Word|PowerPoint)_[A-Za-z0-9_-]{1,40})[0-9]{0,5}"
            + "\\.[a-zA-Z0-9]{2,6}(?:\\.rels)?");
    /** Names that programs give the parts of an OFD package (GB/T 33190-2016). */
    private static final Pattern OFD = Pattern.compile("OFD\\.xml|Doc_[0-9]{1,4}/"
            + "(?:(?:Pages|Page|Tpls|Tpl|Temps|Temp|Res|Signs|Sign|Annots|Annot|Attachs|Attach|Tags|Tag|Versions|Version)"
            + "(?:_[0-9]{1,5})?/){0,3}"
            + "(?:(?:Document|DocumentRes|PublicRes|Content|Annotation|Annotations|Annot|Attachments|CustomTag|CustomTags"
            + "|Tag|Tag_Invoice|Signature|Signatures|Extensions|DocVersion|AreaHolderBlocks|PageRes|original_invoice)"
            + "(?:_[0-9]{1,5})?\\.xml"
            + "|SignedValue\\.dat|Seal\\.esl|(?:image|font|qr|qrcode|res)?_?[0-9]{0,6}\\.[a-z0-9]{2,4})?");

    /** Names that spreadsheet programs give. */
    private static final Pattern WORKBOOK = Pattern.compile("(?:xl|xl/(?:_rels|worksheets|chartsheets|dialogsheets"
            + "|macrosheets|theme|media|embeddings|charts|diagrams|activeX|ctrlProps|drawings|tables|queryTables"
            + "|pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|externalLinks|printerSettings"
            + "|revisions|persons|threadedComments|richData|webextensions|model|customProperty|namedSheetViews)"
            + "|xl/[a-zA-Z]{1,20}/_rels)/"
            + "|(?:customUI|_rels|xl)/(?:[a-zA-Z_]{1,20}/){0,2}"
            + "(?:workbook|sheet|sharedStrings|calcChain|connections|metadata|xmlMaps|volatileDependencies"
            + "|table|tableSingleCells|queryTable|pivotTable|pivotCacheDefinition|pivotCacheRecords|slicer|slicerCache"
            + "|timeline|timelineCache|externalLink|vmlDrawing|vmlDrawingHF|commentsDrawing|ctrlProp|threadedComment"
            + "|revisionHeaders|revisionLog|userNames|rdrichvalue|rdrichvaluestructure|rdRichValueTypes|richValueRel"
            + "|rdarray|richStyles|rdsupportingpropertybag|rdsupportingpropertybagstructure|customProperty|customUI"
            + "|namedSheetView|item|person|Microsoft_(?:Office_)?(?:Excel|Word|PowerPoint)_[A-Za-z0-9_-]{1,40})[0-9]{0,4}"
            + "\\.[a-zA-Z]{2,5}(?:\\.rels)?");

    private static final List<Pattern> CONVENTIONAL = List.of(DOCUMENT, PRESENTATION, WORKBOOK, OFD);

    private PartNames() {}

    /** Whether the name stays inside the package and holds nothing that a file system or terminal would act on. */
    static boolean isSafe(String name) {
        if (name.isEmpty() || name.length() > MAX_LENGTH || name.startsWith("/") || name.indexOf('\\') >= 0) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == 0x7F || c == ':') {
                return false;
            }
        }
        for (String step : name.split("/", -1)) {
            if (step.equals("..") || step.equals(".")) {
                return false;
            }
        }
        return !name.contains("//");
    }

    /** Whether the name is one an office program gives by itself and thus says nothing. */
    static boolean isConventional(String name) {
        return CONVENTIONAL.stream().anyMatch(names -> names.matcher(name).matches());
    }
}
