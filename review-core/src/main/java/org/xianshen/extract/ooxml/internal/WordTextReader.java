package org.xianshen.extract.ooxml.internal;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.COMMENT;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.PROCESSING_INSTRUCTION;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.extract.ocr.VisiblePart;
import org.xianshen.extract.zip.Budget;
import org.xianshen.extract.zip.XmlCursor;

/**
 * The one walk over a WordprocessingML part that finds its text.
 *
 * <p>Visible runs go to the story they stand in; deleted, hidden and instruction runs to texts of their own, so that the
 * visible text is what a reader sees, joined over runs. Both branches of alternate content are read. For one part.
 */
final class WordTextReader {

    private final XmlCursor xml;
    private final StyleSheet styles;
    private final TextFlows flows;
    private final SideText sideText;
    private final Deque<Story> stories = new ArrayDeque<>();
    private final Deque<Integer> lengthsBefore = new ArrayDeque<>();
    private final List<WordText.Cell> cells = new ArrayList<>();
    private final List<WordText.Picture> pictures = new ArrayList<>();
    private final Set<Carrier> noted = EnumSet.noneOf(Carrier.class);
    private boolean numbered;
    private int paragraphs;
    private int tables;
    private int deleted;
    private int formerFormats;
    private int rubyTexts;
    private int hiddenDrawings;
    private int drawingDepth;
    private boolean inParagraphProperties;
    private boolean inRunProperties;
    private boolean inMarkProperties;
    private boolean inCellProperties;
    private boolean inTableProperties;
    private boolean measures;
    private long extentWidth;
    private long extentHeight;
    private int capturing = -1;
    private int textNodes;
    private boolean capturingCode;
    private boolean keepSpace;
    private final StringBuilder captured = new StringBuilder();

    WordTextReader(XmlCursor xml, Carrier carrier, StyleSheet styles, Budget budget) {
        this.xml = xml;
        this.styles = styles;
        this.flows = new TextFlows(budget);
        this.sideText = new SideText(flows, styles);
        stories.push(new Story(carrier, flows, styles, false, false));
    }

    WordText read() {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case START_ELEMENT -> start(xml.key());
                case END_ELEMENT -> end(xml.key());
                case CHARACTERS, CDATA, SPACE -> characters(xml.text());
                case COMMENT -> flows.line(Carrier.RESIDUE, xml.text());
                case PROCESSING_INSTRUCTION -> flows.line(Carrier.RESIDUE, xml.instruction());
                default -> {
                    // the start of the document
                }
            }
        }
        cells.sort(Comparator.comparingInt(WordText.Cell::table)
                .thenComparingInt(WordText.Cell::row)
                .thenComparingInt(WordText.Cell::column));
        return new WordText(
                flows.texts(),
                flows.pieces(),
                flows.concealed(),
                cells,
                pictures,
                sideText.packedDrawings(),
                noted,
                numbered);
    }

    private Story story() {
        return stories.element();
    }

    private void start(String key) {
        sideText.start(xml, key);
        switch (key) {
            case "w:p" -> story().startParagraph(++paragraphs);
            case "w:r", "m:r" -> story().startRun();
            case "w:t", "m:t", "w:delText", "a:t" -> capture(false);
            case "w:instrText", "w:delInstrText" -> capture(true);
            case "w:tab", "w:ptab" -> character("\t");
            case "w:br", "w:cr" -> character("\n");
            case "w:noBreakHyphen" -> character("-");
            case "w:softHyphen" -> character("\u00AD");
            case "w:sym" -> character(symbol());
            case "w:fldChar" -> fieldCharacter();
            case "w:del", "w:moveFrom" -> deleted++;
            case "w:ins", "w:moveTo" -> noted.add(Carrier.INSERTION);
            case "w:rt" -> rubyTexts++;
            case "w:txbxContent", "mc:Fallback" -> enterBox();
            case "w:drawing", "w:pict", "w:object" -> drawingDepth++;
            default -> startStructure(key);
        }
        if (deleted > 0 && key.equals("w:del") && inMarkProperties) {
            story().joinNextParagraph();
        }
    }

    private void startStructure(String key) {
        switch (key) {
            case "w:tbl" -> story().startTable(tables++);
            case "w:tr" -> story().startRow();
            case "w:tc" -> story().startCell();
            case "w:tblPr" -> inTableProperties = true;
            case "w:tcPr" -> inCellProperties = true;
            case "w:tblStyle" -> story().tableStyle(xml.attributeOrEmpty("w:val"));
            case "w:gridBefore" -> story().skipColumns(number("w:val"));
            case "w:gridSpan" -> story().cellSpan(number("w:val"));
            case "w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:tcPrChange", "w:trPrChange", "w:sectPrChange" ->
                formerFormats++;
            case "w:pPr" -> inParagraphProperties = true;
            case "w:rPr" -> {
                inMarkProperties = inParagraphProperties;
                inRunProperties = !inParagraphProperties;
            }
            case "w:pStyle" -> {
                if (formerFormats == 0) {
                    story().paragraphStyle(xml.attributeOrEmpty("w:val"));
                }
            }
            case "w:rStyle" -> {
                if (inRunProperties && formerFormats == 0) {
                    story().runStyle(xml.attributeOrEmpty("w:val"));
                }
            }
            case "w:numPr" -> numbered = true;
            case "w:shd" -> shading();
            case "wp:extent" -> extent();
            case "wp:docPr" -> {
                if (RunFormat.isOn(xml.attributeOrEmpty("hidden")) && xml.attribute("hidden") != null) {
                    hiddenDrawings = drawingDepth;
                }
            }
            case "a:blip" -> {
                String embedded = xml.attributeOrEmpty("r:embed");
                picture(embedded.isEmpty() ? xml.attributeOrEmpty("r:link") : embedded);
            }
            case "a:srcRect" -> cropped(PictureCrop.of(xml));
            case "v:imagedata" -> {
                extentWidth = 0;
                extentHeight = 0;
                picture(xml.attributeOrEmpty("r:id"));
                cropped(PictureCrop.ofVml(xml));
            }
            case "v:textpath" ->
                flows.addScattered(
                        Carrier.TEXT_BOX, TextSource.of(xml.element()), ++paragraphs, xml.attributeOrEmpty("string"));
            case "wp:posOffset",
                    "wp:align",
                    "wp14:pctWidth",
                    "wp14:pctHeight",
                    "wp14:pctPosHOffset",
                    "wp14:pctPosVOffset" -> measures = true;
            default -> runProperty(key);
        }
    }

    private void runProperty(String key) {
        if (formerFormats > 0) {
            return;
        }
        if (inRunProperties) {
            story().runProperty(xml);
        } else if (inMarkProperties && key.equals("w:vanish") && RunFormat.isOn(xml.attributeOrEmpty("w:val"))) {
            story().joinNextParagraph();
        }
    }

    private void end(String key) {
        sideText.end(key);
        switch (key) {
            case "w:t", "m:t", "w:delText", "a:t", "w:instrText", "w:delInstrText" -> endCapture();
            case "w:tc" -> story().endCell(cells);
            case "w:tbl" -> story().endTable();
            case "w:tblPr" -> inTableProperties = false;
            case "w:tcPr" -> inCellProperties = false;
            case "w:pPr" -> {
                if (formerFormats == 0) {
                    inParagraphProperties = false;
                }
            }
            case "w:rPr" -> {
                if (formerFormats == 0) {
                    inRunProperties = false;
                    inMarkProperties = false;
                }
            }
            case "w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:tcPrChange", "w:trPrChange", "w:sectPrChange" -> {
                formerFormats--;
            }
            case "w:del", "w:moveFrom" -> deleted--;
            case "w:rt" -> rubyTexts--;
            case "w:txbxContent", "mc:Fallback" -> leaveBox();
            case "w:drawing", "w:pict", "w:object" -> {
                if (hiddenDrawings == drawingDepth) {
                    hiddenDrawings = 0;
                }
                drawingDepth--;
            }
            case "wp:posOffset",
                    "wp:align",
                    "wp14:pctWidth",
                    "wp14:pctHeight",
                    "wp14:pctPosHOffset",
                    "wp14:pctPosVOffset" -> measures = false;
            default -> {
                // nothing to close
            }
        }
    }

    private void characters(String text) {
        if (capturing >= 0) {
            captured.append(text);
        } else if (!measures && !text.isBlank()) {
            flows.line(Carrier.RESIDUE, text.strip());
        }
    }

    private void capture(boolean code) {
        capturing = xml.element();
        textNodes++;
        capturingCode = code;
        keepSpace = "preserve".equals(xml.attribute("xml:space"));
        captured.setLength(0);
    }

    private void endCapture() {
        int element = capturing;
        capturing = -1;
        String text = captured.toString();
        int offset = 0;
        if (!keepSpace) {
            offset = text.length() - text.stripLeading().length();
            text = text.strip();
        }
        emit(new TextSource(element, textNodes - 1, offset), lineless(text), capturingCode);
    }

    /** Line breaks and tabs inside a text element are shown as spaces. */
    private static String lineless(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }

    private void character(String text) {
        if (!inParagraphProperties && !inRunProperties && formerFormats == 0) {
            emit(TextSource.of(xml.element()), text, false);
        }
    }

    private String symbol() {
        try {
            int code = Integer.parseInt(xml.attributeOrEmpty("w:char"), 16);
            return Character.isValidCodePoint(code) && code > ' ' ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private void emit(TextSource from, String text, boolean code) {
        Story story = story();
        if (code || (deleted == 0 && story.inFieldInstruction())) {
            flows.addScattered(Carrier.FIELD_CODE, from, story.paragraph(), text);
        } else if (deleted > 0) {
            flows.addScattered(Carrier.DELETION, from, story.paragraph(), text);
        } else if (rubyTexts > 0) {
            flows.addScattered(Carrier.ALTERNATIVE_TEXT, from, story.paragraph(), text);
        } else if (story.isInvisible()) {
            flows.addScattered(Carrier.HIDDEN_TEXT, from, story.paragraph(), text);
            Concealment how = story.concealment();
            if (how != null && !text.isEmpty()) {
                flows.conceal(Carrier.HIDDEN_TEXT, text.length(), how);
            }
        } else {
            story.add(from, text);
        }
    }

    private void fieldCharacter() {
        switch (xml.attributeOrEmpty("w:fldCharType")) {
            case "begin" -> story().beginField();
            case "separate" -> story().separateField();
            case "end" -> story().endField();
            default -> {
                // not a field character that Word knows
            }
        }
    }

    private void enterBox() {
        boolean hidden = hiddenDrawings > 0 || story().isInvisible();
        stories.push(new Story(Carrier.TEXT_BOX, flows, styles, true, hidden));
        lengthsBefore.push(flows.length(Carrier.TEXT_BOX));
    }

    private void leaveBox() {
        stories.pop();
        boolean wrote = flows.length(Carrier.TEXT_BOX) > lengthsBefore.pop();
        if (wrote && story().carrier() == Carrier.TEXT_BOX) {
            story().resume();
        }
    }

    private void shading() {
        if (formerFormats > 0) {
            return;
        }
        String fill = RunFormat.fillOf(xml);
        if (inRunProperties) {
            story().runProperty(xml);
        } else if (inCellProperties) {
            story().cellFill(fill);
        } else if (inTableProperties) {
            story().tableFill(fill);
        } else if (inParagraphProperties && !inMarkProperties) {
            story().paragraphFill(fill);
        }
    }

    private void extent() {
        extentWidth = number("cx");
        extentHeight = number("cy");
    }

    private void picture(String relationship) {
        pictures.add(new WordText.Picture(relationship, extentWidth, extentHeight, VisiblePart.ALL));
    }

    /** The picture that was met last is shown in part only. */
    private void cropped(VisiblePart visible) {
        int last = pictures.size() - 1;
        if (last >= 0 && !visible.isAll()) {
            WordText.Picture picture = pictures.get(last);
            pictures.set(
                    last,
                    new WordText.Picture(picture.relationship(), picture.widthEmu(), picture.heightEmu(), visible));
        }
    }

    private int number(String attribute) {
        Integer value = RunFormat.number(xml.attributeOrEmpty(attribute));
        return value == null ? 0 : value;
    }
}
