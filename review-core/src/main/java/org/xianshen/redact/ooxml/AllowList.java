package org.xianshen.redact.ooxml;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.ooxml.internal.KnownNames;

/**
 * The formatting elements a safe copy may have, their attributes, and what values those may take.
 *
 * <p>Every value is a bounded number, a switch, a colour, a word of the standard's enumerations or the name of a common
 * font: none can hold what a person typed. Element order is that of the source. Immutable and thread-safe.
 */
final class AllowList {

    /** What values an attribute may take. */
    enum Kind {
        /** Number with an optional unit. */
        NUMBER,
        /** Whole number of up to nine digits. */
        LENGTH,
        /** Switch. */
        SWITCH,
        /** Six hexadecimal digits or {@code auto}. */
        COLOR,
        /** Word of an enumeration. */
        WORD,
        /** Name of a font in common use. */
        FONT,
        /** Four hexadecimal digits. */
        CODE,
        /** Style id, to be translated. */
        STYLE
    }

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}(?:\\.[0-9]{1,4})?(?:pt|cm|mm|in|pc|%)?");
    private static final Pattern LENGTH = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern COLOR = Pattern.compile("[0-9A-Fa-f]{6}|auto");
    private static final Pattern CODE = Pattern.compile("[0-9A-Fa-f]{4}");
    private static final Set<String> SWITCHES = Set.of("0", "1", "true", "false", "on", "off", "t", "f");

    /** Element, then attribute:kind. */
    private static final String FORMATTING = """
            w:pPr
            w:rPr
            w:pStyle val:S
            w:rStyle val:S
            w:tblStyle val:S
            w:keepNext val:B
            w:keepLines val:B
            w:pageBreakBefore val:B
            w:framePr dropCap:W lines:N w:N h:N vSpace:N hSpace:N wrap:W hAnchor:W vAnchor:W x:N xAlign:W y:N yAlign:W hRule:W
            w:widowControl val:B
            w:numPr
            w:ilvl val:N
            w:numId val:N
            w:suppressLineNumbers val:B
            w:pBdr
            w:top val:W sz:N space:N color:C shadow:B w:N type:W
            w:left val:W sz:N space:N color:C shadow:B w:N type:W
            w:start val:W sz:N space:N color:C shadow:B w:N type:W
            w:bottom val:W sz:N space:N color:C shadow:B w:N type:W
            w:right val:W sz:N space:N color:C shadow:B w:N type:W
            w:end val:W sz:N space:N color:C shadow:B w:N type:W
            w:between val:W sz:N space:N color:C shadow:B
            w:bar val:W sz:N space:N color:C shadow:B
            w:insideH val:W sz:N space:N color:C shadow:B
            w:insideV val:W sz:N space:N color:C shadow:B
            w:tl2br val:W sz:N space:N color:C shadow:B
            w:tr2bl val:W sz:N space:N color:C shadow:B
            w:shd val:W color:C fill:C
            w:tabs
            w:tab val:W leader:W pos:N
            w:suppressAutoHyphens val:B
            w:kinsoku val:B
            w:wordWrap val:B
            w:overflowPunct val:B
            w:topLinePunct val:B
            w:autoSpaceDE val:B
            w:autoSpaceDN val:B
            w:bidi val:B
            w:adjustRightInd val:B
            w:snapToGrid val:B
            w:spacing before:N beforeLines:N beforeAutospacing:B after:N afterLines:N afterAutospacing:B line:N lineRule:W val:N
            w:ind start:N startChars:N end:N endChars:N left:N leftChars:N right:N rightChars:N hanging:N hangingChars:N firstLine:N firstLineChars:N
            w:contextualSpacing val:B
            w:mirrorIndents val:B
            w:suppressOverlap val:B
            w:jc val:W
            w:textDirection val:W
            w:textAlignment val:W
            w:textboxTightWrap val:W
            w:outlineLvl val:N
            w:rFonts hint:W ascii:F hAnsi:F eastAsia:F cs:F
            w:b val:B
            w:bCs val:B
            w:i val:B
            w:iCs val:B
            w:caps val:B
            w:smallCaps val:B
            w:strike val:B
            w:dstrike val:B
            w:outline val:B
            w:shadow val:B
            w:emboss val:B
            w:imprint val:B
            w:noProof val:B
            w:color val:C
            w:w val:N
            w:kern val:N
            w:position val:N
            w:sz val:N
            w:szCs val:N
            w:highlight val:W
            w:u val:W color:C
            w:bdr val:W sz:N space:N color:C shadow:B
            w:vertAlign val:W
            w:rtl val:B
            w:cs val:B
            w:em val:W
            w:eastAsianLayout combine:B combineBrackets:W vert:B vertCompress:B
            w:tblPr
            w:tblPrEx
            w:tblpPr leftFromText:N rightFromText:N topFromText:N bottomFromText:N vertAnchor:W horzAnchor:W tblpXSpec:W tblpX:N tblpYSpec:W tblpY:N
            w:tblOverlap val:W
            w:bidiVisual val:B
            w:tblStyleRowBandSize val:N
            w:tblStyleColBandSize val:N
            w:tblW w:N type:W
            w:tblCellSpacing w:N type:W
            w:tblInd w:N type:W
            w:tblBorders
            w:tblLayout type:W
            w:tblCellMar
            w:tblLook firstRow:B lastRow:B firstColumn:B lastColumn:B noHBand:B noVBand:B
            w:tblGrid
            w:gridCol w:N
            w:trPr
            w:cantSplit val:B
            w:trHeight val:N hRule:W
            w:tblHeader val:B
            w:gridBefore val:N
            w:gridAfter val:N
            w:wBefore w:N type:W
            w:wAfter w:N type:W
            w:tcPr
            w:tcW w:N type:W
            w:gridSpan val:N
            w:hMerge val:W
            w:vMerge val:W
            w:tcBorders
            w:noWrap val:B
            w:tcMar
            w:tcFitText val:B
            w:vAlign val:W
            w:hideMark val:B
            w:sectPr
            w:type val:W
            w:pgSz w:N h:N orient:W code:N
            w:pgMar top:N right:N bottom:N left:N header:N footer:N gutter:N
            w:pgBorders zOrder:W display:W offsetFrom:W
            w:lnNumType countBy:N start:N distance:N restart:W
            w:pgNumType fmt:W start:N chapStyle:N chapSep:W
            w:cols equalWidth:B space:N num:N sep:B
            w:col w:N space:N
            w:formProt val:B
            w:noEndnote val:B
            w:titlePg val:B
            w:rtlGutter val:B
            w:docGrid type:W linePitch:N charSpace:N
            w:footnotePr
            w:endnotePr
            w:pos val:W
            w:numFmt val:W
            w:numStart val:N
            w:numRestart val:W
            w:footnoteReference id:N customMarkFollows:B
            w:endnoteReference id:N customMarkFollows:B
            w:footnoteRef
            w:endnoteRef
            w:separator
            w:continuationSeparator
            w:br type:W clear:W
            w:cr
            w:ptab alignment:W relativeTo:W leader:W
            w:noBreakHyphen
            w:softHyphen
            w:sym font:F char:X
            w:tblStylePr type:W
            w:multiLevelType val:W
            w:lvlRestart val:N
            w:isLgl val:B
            w:suff val:W
            w:lvlJc val:W
            w:legacy legacy:B legacySpace:N legacyIndent:N
            """;

    private static final String DRAWING = """
            wp:inline distT:L distB:L distL:L distR:L
            wp:anchor distT:L distB:L distL:L distR:L simplePos:B relativeHeight:L behindDoc:B locked:B layoutInCell:B allowOverlap:B
            wp:simplePos x:L y:L
            wp:positionH relativeFrom:W
            wp:positionV relativeFrom:W
            wp:extent cx:L cy:L
            wp:effectExtent l:L t:L r:L b:L
            wp:wrapNone
            wp:wrapSquare wrapText:W distT:L distB:L distL:L distR:L
            wp:wrapTopAndBottom distT:L distB:L
            wp:cNvGraphicFramePr
            a:graphic
            a:graphicData
            wpg:wgp
            wpg:grpSp
            wpg:cNvGrpSpPr
            wpg:grpSpPr
            wpc:wpc
            wpc:bg
            wpc:whole
            wps:wsp
            wps:cNvSpPr txBox:B
            wps:cNvCnPr
            wps:spPr
            wps:txbx
            wps:bodyPr rot:L vert:W wrap:W lIns:L tIns:L rIns:L bIns:L anchor:W anchorCtr:B upright:B
            a:xfrm rot:L flipH:B flipV:B
            a:off x:L y:L
            a:ext cx:L cy:L
            a:chOff x:L y:L
            a:chExt cx:L cy:L
            a:prstGeom prst:W
            a:avLst
            a:noFill
            a:solidFill
            a:srgbClr val:C
            a:lumMod val:L
            a:lumOff val:L
            a:tint val:L
            a:shade val:L
            a:alpha val:L
            a:ln w:L cap:W cmpd:W
            a:prstDash val:W
            a:round
            a:bevel
            a:miter lim:L
            a:headEnd type:W w:W len:W
            a:tailEnd type:W w:W len:W
            a:noAutofit
            a:spAutoFit
            """;

    /** The words of all enumerations above (ISO/IEC 29500-1, 17.18, 20.1.10, 20.4.3). */
    private static final Set<String> WORDS = Set.copyOf(Arrays.asList("""
            none single double dotted dashed thick dash dotDash dotDotDash triple wave doubleWave dashSmallGap dashDotStroked
            thinThickSmallGap thickThinSmallGap thinThickThinSmallGap thinThickMediumGap thickThinMediumGap
            thinThickThinMediumGap thinThickLargeGap thickThinLargeGap thinThickThinLargeGap threeDEmboss threeDEngrave
            outset inset nil clear solid horzStripe vertStripe reverseDiagStripe diagStripe horzCross diagCross
            thinHorzStripe thinVertStripe thinReverseDiagStripe thinDiagStripe thinHorzCross thinDiagCross pct5 pct10 pct12
            pct15 pct20 pct25 pct30 pct35 pct37 pct40 pct45 pct50 pct55 pct60 pct62 pct65 pct70 pct75 pct80 pct85 pct87
            pct90 pct95 left right center both distribute start end mediumKashida numTab highKashida lowKashida
            thaiDistribute num bar decimal dot hyphen underscore heavy middleDot auto exact atLeast baseline top bottom
            superscript subscript black blue cyan green magenta red yellow white darkBlue darkCyan darkGreen darkMagenta
            darkRed darkYellow darkGray lightGray words dottedHeavy dashedHeavy dashLong dashLongHeavy dashDotHeavy
            dashDotDotHeavy wavyHeavy wavyDouble dotDotDashHeavy comma circle underDot eastAsia default cs ascii hAnsi lrTb
            tbRl btLr lrTbV tbRlV tbLrV tb rl lr tbV rlV lrV page margin text column paragraph character line inside outside
            inline drop around notBeside through tight fixed autofit dxa pct continue restart nextPage nextColumn
            continuous evenPage oddPage portrait landscape lines linesAndChars snapToChars newPage newSection
            allPages firstPage notFirstPage front back textWrapping all first even upperRoman lowerRoman
            upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo
            iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle
            decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop
            decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac
            ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital
            chineseCounting chineseLegalSimplified chineseCountingThousand numberInDash pageBottom beneathText sectEnd docEnd
            eachPage eachSect singleLevel multilevel hybridMultilevel tab space nothing wholeTable firstRow lastRow
            firstCol lastCol band1Vert band2Vert band1Horz band2Horz neCell nwCell seCell swCell round square angle curly
            never overlap leftMargin rightMargin topMargin bottomMargin insideMargin outsideMargin bothSides
            largest rect roundRect ellipse straightConnector1 bentConnector3 curvedConnector3 triangle rtTriangle diamond
            parallelogram trapezoid hexagon star5 rightArrow leftArrow upArrow downArrow leftRightArrow wedgeRectCallout
            wedgeRoundRectCallout bracketPair leftBracket rightBracket leftBrace rightBrace flowChartProcess
            flowChartDecision flowChartTerminator flowChartAlternateProcess textNoShape horz vert vert270 eaVert ctr
            just dist t b l r rnd sq flat sng dbl thickThin thinThick tri sysDash sysDot sysDashDot sysDashDotDot lgDash
            lgDashDot lgDashDotDot arrow stealth oval sm med lg emDash enDash colon period paragraphStyle
            """.trim().split("\\s+", -1)));

    private static final Map<String, Map<String, Kind>> ELEMENTS = new HashMap<>();

    static {
        (FORMATTING + DRAWING).lines().forEach(line -> {
            String[] words = line.trim().split(" ", -1);
            String prefix = words[0].startsWith("w:") ? "w:" : "";
            Map<String, Kind> attributes = new HashMap<>();
            for (int i = 1; i < words.length; i++) {
                int colon = words[i].indexOf(':');
                attributes.put(prefix + words[i].substring(0, colon), kind(words[i].charAt(colon + 1)));
            }
            ELEMENTS.put(words[0], Map.copyOf(attributes));
        });
    }

    private AllowList() {}

    private static Kind kind(char letter) {
        return switch (letter) {
            case 'N' -> Kind.NUMBER;
            case 'L' -> Kind.LENGTH;
            case 'B' -> Kind.SWITCH;
            case 'C' -> Kind.COLOR;
            case 'W' -> Kind.WORD;
            case 'F' -> Kind.FONT;
            case 'X' -> Kind.CODE;
            case 'S' -> Kind.STYLE;
            default -> throw new IllegalStateException("no kind of value is called " + letter);
        };
    }

    /** Whether the element may be copied. */
    static boolean allows(String element) {
        return ELEMENTS.containsKey(element);
    }

    /** What values the attribute may take, or null when it may not be copied. */
    static @Nullable Kind kind(String element, String attribute) {
        return ELEMENTS.getOrDefault(element, Map.of()).get(attribute);
    }

    /** Whether {@code value} is of {@code kind}; style ids never are, they have to be translated. */
    static boolean fits(Kind kind, String value) {
        return switch (kind) {
            case NUMBER -> NUMBER.matcher(value).matches();
            case LENGTH -> LENGTH.matcher(value).matches();
            case SWITCH -> SWITCHES.contains(value.toLowerCase(Locale.ROOT));
            case COLOR -> COLOR.matcher(value).matches();
            case WORD -> WORDS.contains(value);
            case FONT -> KnownNames.isFont(value);
            case CODE -> CODE.matcher(value).matches();
            case STYLE -> false;
        };
    }
}
