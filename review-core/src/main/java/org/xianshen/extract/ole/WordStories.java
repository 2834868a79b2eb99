package org.xianshen.extract.ole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.FileInformationBlock;
import org.apache.poi.hwpf.model.PlexOfCps;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.hwpf.usermodel.Bookmarks;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.util.LittleEndian;
import org.xianshen.document.Carrier;

/** Reads a Word 97–2003 document story by story: body, notes, headers and footers, comments, text boxes. */
final class WordStories {

    private static final Map<SubdocumentType, Carrier> CARRIERS = new EnumMap<>(Map.of(
            SubdocumentType.MAIN, Carrier.BODY,
            SubdocumentType.FOOTNOTE, Carrier.FOOTNOTE,
            SubdocumentType.HEADER, Carrier.HEADER,
            SubdocumentType.ANNOTATION, Carrier.COMMENT,
            SubdocumentType.ENDNOTE, Carrier.ENDNOTE,
            SubdocumentType.TEXTBOX, Carrier.TEXT_BOX,
            SubdocumentType.HEADER_TEXTBOX, Carrier.TEXT_BOX));

    private static final int NOTE_SEPARATORS = 6;

    /** Where the main stream says where the list of those who commented lies ([MS-DOC] fcGrpXstAtnOwners). */
    private static final int COMMENT_AUTHORS = 0x1BA;

    private final OleReading reading;

    WordStories(OleReading reading) {
        this.reading = reading;
    }

    void read() throws IOException {
        reading.take("WordDocument");
        reading.take("0Table");
        reading.take("1Table");
        reading.take("Data");
        HWPFDocument document;
        try {
            document = new HWPFDocument(reading.file());
        } catch (OldWordFileFormatException e) {
            old();
            return;
        }
        if (document.getFileInformationBlock().getFibBase().isFEncrypted()) {
            reading.encrypted();
        }
        reading.known(document.getDocumentText());
        int start = 0;
        for (SubdocumentType story : SubdocumentType.ORDERED) {
            int length = document.getFileInformationBlock().getSubdocumentTextStreamLength(story);
            if (length > 0) {
                story(document, story, start, start + length);
            }
            start += length;
        }
        names(document);
        for (Picture picture : document.getPicturesTable().getAllPictures()) {
            reading.tick();
            reading.picture(picture.getContent(), picture.suggestFileExtension());
        }
    }

    /** Word 6 and 95: text only. */
    private void old() throws IOException {
        HWPFOldDocument document = new HWPFOldDocument(reading.file());
        reading.text(Carrier.BODY, "", document.getDocumentText().replace('\r', '\n'));
        reading.refused(Carrier.UNKNOWN, "", "carriers of Word 95 are not listed one by one");
    }

    private void story(HWPFDocument document, SubdocumentType type, int start, int end) {
        Carrier carrier = CARRIERS.getOrDefault(type, Carrier.SCRIPT);
        String path = type == SubdocumentType.MAIN ? "" : type.name().toLowerCase(Locale.ROOT);
        WordStory story = new WordStory(reading, carrier, path);
        if (type == SubdocumentType.HEADER) {
            WordStory footers = new WordStory(reading, Carrier.FOOTER, path);
            int at = start;
            for (int[] footer : footers(document, start, end)) {
                walk(document, at, footer[0], story);
                walk(document, footer[0], footer[1], footers);
                at = footer[1];
            }
            walk(document, at, end, story);
            footers.enter();
        } else {
            walk(document, start, end, story);
        }
        story.enter();
    }

    /**
     * The stretches of the header story that are footers: after six separators of notes each section has header and
     * footer of even pages, of odd pages, then header and footer of the first page.
     */
    private static List<int[]> footers(HWPFDocument document, int start, int end) {
        FileInformationBlock fib = document.getFileInformationBlock();
        List<int[]> footers = new ArrayList<>();
        if (fib.getPlcfHddSize() > 0) {
            PlexOfCps places =
                    new PlexOfCps(document.getTableStream(), fib.getPlcfHddOffset(), fib.getPlcfHddSize(), 0);
            int at = start;
            for (int i = NOTE_SEPARATORS; i < places.length(); i++) {
                int kind = (i - NOTE_SEPARATORS) % NOTE_SEPARATORS;
                int from = Math.max(at, start + places.getProperty(i).getStart());
                int to = Math.min(end, start + places.getProperty(i).getEnd());
                if ((kind == 2 || kind == 3 || kind == 5) && to > from) {
                    footers.add(new int[] {from, to});
                    at = to;
                }
            }
        }
        return footers;
    }

    private void walk(HWPFDocument document, int start, int end, WordStory story) {
        if (end <= start) {
            return;
        }
        Range range = new Range(start, end, document);
        int paragraphs = range.numParagraphs();
        for (int i = 0; i < paragraphs; i++) {
            Paragraph paragraph = range.getParagraph(i);
            story.begin(paragraph);
            int runs = paragraph.numCharacterRuns();
            for (int j = 0; j < runs; j++) {
                CharacterRun run = paragraph.getCharacterRun(j);
                story.run(run);
            }
            story.end();
            if (i % 64 == 0) {
                reading.tick();
            }
        }
    }

    private void names(HWPFDocument document) {
        StringBuilder names = new StringBuilder();
        Bookmarks bookmarks = document.getBookmarks();
        for (int i = 0; i < bookmarks.getBookmarksCount(); i++) {
            names.append(bookmarks.getBookmark(i).getName()).append('\n');
        }
        reading.text(Carrier.BOOKMARK, "", names.toString());
        StringBuilder people = new StringBuilder();
        if (document.getRevisionMarkAuthorTable() != null) {
            List<String> authors = document.getRevisionMarkAuthorTable().getEntries();
            authors.forEach(author -> people.append(author).append('\n'));
        }
        if (document.getSavedByTable() != null) {
            document.getSavedByTable()
                    .getEntries()
                    .forEach(saved -> people.append(saved.getUserName())
                            .append(' ')
                            .append(saved.getSaveLocation())
                            .append('\n'));
        }
        reading.text(Carrier.METADATA, "people", people.toString());
        reading.text(Carrier.METADATA, "authors of comments", commentAuthors(document));
    }

    /** Those who commented: a list of strings in the table stream, each behind the number of its characters. */
    private static String commentAuthors(HWPFDocument document) {
        byte[] main = document.getMainStream();
        byte[] table = document.getTableStream();
        if (main.length < COMMENT_AUTHORS + 8) {
            return "";
        }
        int at = LittleEndian.getInt(main, COMMENT_AUTHORS);
        int left = LittleEndian.getInt(main, COMMENT_AUTHORS + 4);
        StringBuilder authors = new StringBuilder();
        while (left > 2 && at >= 0 && at <= table.length - 2) {
            int bytes = 2 * LittleEndian.getUShort(table, at);
            if (bytes > left - 2 || bytes > table.length - at - 2) {
                break;
            }
            authors.append(new String(table, at + 2, bytes, StandardCharsets.UTF_16LE))
                    .append('\n');
            at += 2 + bytes;
            left -= 2 + bytes;
        }
        return authors.toString();
    }
}
