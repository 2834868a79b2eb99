package org.xianshen.extract.ole;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.extractor.OldExcelExtractor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFObjectData;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFPicture;
import org.apache.poi.hssf.usermodel.HSSFPictureData;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeContainer;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.xianshen.document.Carrier;

/** Reads an Excel 97–2003 workbook sheet by sheet: cells, comments, headers, links, drawings, names. */
final class WorkbookSheets {

    /** What the stream of a workbook is called. */
    static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "BOOK", "Book");

    private final OleReading reading;

    WorkbookSheets(OleReading reading) {
        this.reading = reading;
    }

    void read() throws IOException {
        STREAMS.forEach(reading::take);
        reading.take("_SX_DB_CUR");
        HSSFWorkbook workbook;
        for (String name : STREAMS) {
            if (reading.file().getRoot().hasEntry(name)
                    && reading.file().getRoot().getEntry(name) instanceof DocumentNode stream) {
                reservation(stream);
            }
        }
        try {
            workbook = new HSSFWorkbook(reading.file().getRoot(), true);
        } catch (OldExcelFormatException e) {
            try (OldExcelExtractor old = new OldExcelExtractor(reading.file())) {
                reading.text(Carrier.BODY, "", old.getText());
            }
            reading.refused(Carrier.UNKNOWN, "", "carriers of Excel 95 are not listed one by one");
            return;
        }
        if (workbook.getEncryptionInfo() != null) {
            reading.encrypted();
        }
        names(workbook);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
            sheet(workbook.getSheetAt(i), "sheet " + (i + 1), hidden);
        }
        for (HSSFPictureData picture : workbook.getAllPictures()) {
            reading.tick();
            reading.picture(picture.getData(), picture.suggestFileExtension());
        }
        if (workbook.getEncryptionInfo() == null) {
            records();
        }
        if (reading.file().getRoot().hasEntryCaseInsensitive("_SX_DB_CUR")) {
            reading.refused(Carrier.DATA, "pivot", "cache of a pivot table is not read");
        }
    }

    /** POI stops at a workbook that somebody reserved whose name is Chinese; the record is read here. */
    private void reservation(DocumentNode stream) throws IOException {
        byte[] bytes = OleReading.bytes(stream);
        String user = WorkbookRecords.takeReservation(bytes);
        if (!user.isEmpty()) {
            reading.text(Carrier.METADATA, "workbook", user);
            reading.file().getRoot().createOrUpdateDocument(stream.getName(), new ByteArrayInputStream(bytes));
        }
    }

    private void records() throws IOException {
        for (String name : STREAMS) {
            if (reading.file().getRoot().hasEntry(name)
                    && reading.file().getRoot().getEntry(name) instanceof DocumentNode stream) {
                new WorkbookRecords(reading).read(OleReading.bytes(stream));
            }
        }
    }

    private void names(HSSFWorkbook workbook) {
        StringBuilder sheets = new StringBuilder();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            sheets.append(workbook.getSheetName(i)).append('\n');
        }
        reading.text(Carrier.METADATA, "sheet names", sheets.toString());
        StringBuilder names = new StringBuilder();
        for (HSSFName name : workbook.getAllNames()) {
            names.append(name.getNameName()).append(' ');
            try {
                String formula = name.getRefersToFormula();
                names.append(formula == null ? "" : formula);
            } catch (RuntimeException e) {
                reading.refused(Carrier.DATA, "names", "what a name stands for is not read");
            }
            if (name.getComment() != null) {
                names.append(' ').append(name.getComment());
            }
            names.append('\n');
        }
        reading.text(Carrier.DATA, "names", names.toString());
    }

    private void sheet(HSSFSheet sheet, String path, boolean hidden) {
        new SheetCells(reading, path, sheet.getWorkbook().getInternalWorkbook().isUsing1904DateWindowing())
                .read(sheet, hidden);
        reading.text(Carrier.HEADER, path, parts(sheet.getHeader()));
        reading.text(Carrier.FOOTER, path, parts(sheet.getFooter()));
        StringBuilder links = new StringBuilder();
        for (HSSFHyperlink link : sheet.getHyperlinkList()) {
            for (String text :
                    new String[] {link.getAddress(), link.getTextMark(), link.getShortFilename(), link.getLabel()}) {
                links.append(text == null ? "" : text + "\n");
            }
        }
        reading.text(Carrier.LINK, path, links.toString());
        drawings(sheet, path);
    }

    private static String parts(HeaderFooter part) {
        return String.join("\n", part.getLeft(), part.getCenter(), part.getRight());
    }

    private void drawings(HSSFSheet sheet, String path) {
        try {
            HSSFPatriarch drawings = sheet.getDrawingPatriarch();
            if (drawings != null) {
                StringBuilder comments = new StringBuilder();
                StringBuilder boxes = new StringBuilder();
                shapes(drawings, comments, boxes, 0);
                reading.text(Carrier.COMMENT, path, comments.toString());
                reading.text(Carrier.TEXT_BOX, path, boxes.toString());
            }
        } catch (IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            reading.refused(Carrier.TEXT_BOX, path, "drawing is damaged");
        }
    }

    private void shapes(HSSFShapeContainer container, StringBuilder comments, StringBuilder boxes, int depth) {
        for (HSSFShape shape : container.getChildren()) {
            reading.tick();
            if (shape instanceof HSSFComment comment) {
                comments.append(comment.getAuthor() == null ? "" : comment.getAuthor() + "\n");
                comments.append(
                                comment.getString() == null
                                        ? ""
                                        : comment.getString().getString())
                        .append('\n');
            } else if (shape instanceof HSSFObjectData object) {
                object(object);
            } else if (shape instanceof HSSFPicture picture) {
                String name = picture.getFileName();
                boxes.append(name == null ? "" : name + "\n");
            } else if (shape instanceof HSSFSimpleShape simple && simple.getString() != null) {
                boxes.append(simple.getString().getString()).append('\n');
            } else if (shape instanceof HSSFShapeContainer inner && depth < 50) {
                shapes(inner, comments, boxes, depth + 1);
            }
        }
    }

    private void object(HSSFObjectData object) {
        if (!object.hasDirectoryEntry()) {
            byte[] data = object.getObjectData();
            if (data != null && data.length > 0) {
                reading.object(data);
            }
        }
        // An object in a storage of its own is met among the storages of the file.
    }
}
