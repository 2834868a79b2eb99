package org.xianshen.extract.ole;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFTextbox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.carriers.PlantedCarrier;
import org.xianshen.extract.carriers.PlantedFormat;

/** Generates binary workbooks and presentations with a token in every carrier they have. */
public final class OleFilesWithCarriers implements PlantedFormat {

    private final List<PlantedCarrier> carriers = new ArrayList<>();
    private int next;

    @Override
    public int atLeast() {
        return 20;
    }

    @Override
    public List<PlantedCarrier> carriers() throws IOException {
        carriers.clear();
        next = 0;
        workbooks();
        presentations();
        return List.copyOf(carriers);
    }

    private String token() {
        next++;
        return "令狐" + (char) ('\u6C00' + next) + (char) ('\u6D00' + next);
    }

    @FunctionalInterface
    private interface Planting<T> {
        void into(T file, String token) throws IOException;
    }

    private void workbook(String name, Carrier carrier, Planting<HSSFWorkbook> planting) throws IOException {
        String token = token();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("甲").createRow(0).createCell(0).setCellValue("姓名");
            workbook.createInformationProperties();
            planting.into(workbook, token);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            add("XLS: " + name, carrier, token, "xls", out.toByteArray());
        }
    }

    private void add(String name, Carrier carrier, String token, String extension, byte[] content) {
        carriers.add(new PlantedCarrier(
                "DOC, XLS, PPT",
                name,
                carrier,
                CarrierStatus.READ,
                token,
                SourceDocument.ofBytes("carrier." + extension, content)));
    }

    private void workbooks() throws IOException {
        workbook(
                "cell",
                Carrier.BODY,
                (w, t) -> sheet(w).createRow(1).createCell(0).setCellValue(t));
        workbook("cell of a hidden sheet", Carrier.HIDDEN_TEXT, (w, t) -> {
            w.createSheet("乙").createRow(0).createCell(0).setCellValue(t);
            w.setSheetHidden(1, true);
        });
        workbook("cell of a hidden row", Carrier.HIDDEN_TEXT, (w, t) -> {
            sheet(w).createRow(1).createCell(0).setCellValue(t);
            sheet(w).getRow(1).setZeroHeight(true);
        });
        workbook("cell of a hidden column", Carrier.HIDDEN_TEXT, (w, t) -> {
            sheet(w).getRow(0).createCell(3).setCellValue(t);
            sheet(w).setColumnHidden(3, true);
        });
        workbook(
                "formula",
                Carrier.FIELD_CODE,
                (w, t) -> sheet(w).getRow(0).createCell(1).setCellFormula("LEN(\"" + t + "\")"));
        workbook("comment", Carrier.COMMENT, (w, t) -> {
            HSSFComment comment =
                    drawing(w).createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 4, 2, (short) 6, 5));
            comment.setString(new HSSFRichTextString(t));
            sheet(w).getRow(0).getCell(0).setCellComment(comment);
        });
        workbook("text box", Carrier.TEXT_BOX, (w, t) -> {
            HSSFTextbox box = drawing(w).createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 4, 2, (short) 6, 5));
            box.setString(new HSSFRichTextString(t));
        });
        workbook("header", Carrier.HEADER, (w, t) -> sheet(w).getHeader().setCenter(t));
        workbook("footer", Carrier.FOOTER, (w, t) -> sheet(w).getFooter().setLeft(t));
        workbook("link", Carrier.LINK, (w, t) -> {
            HSSFHyperlink link = w.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("http://example.cn/" + t);
            sheet(w).getRow(0).getCell(0).setHyperlink(link);
        });
        workbook("name of a sheet", Carrier.METADATA, (w, t) -> w.createSheet(t));
        workbook("defined name", Carrier.DATA, (w, t) -> {
            HSSFName name = w.createName();
            name.setNameName(t);
            name.setRefersToFormula("甲!$A$1");
        });
        workbook(
                "property",
                Carrier.METADATA,
                (w, t) -> w.getSummaryInformation().setAuthor(t));
        workbook("property of a person's own", Carrier.METADATA, (w, t) -> {
            CustomProperties own = new CustomProperties();
            own.put("经办", t);
            w.getDocumentSummaryInformation().setCustomProperties(own);
        });
        workbook("embedded file", Carrier.EMBEDDED_OBJECT, (w, t) -> {
            int id = w.addOlePackage(t.getBytes(StandardCharsets.UTF_8), "a.txt", "a.txt", "a.txt");
            int picture = w.addPicture(new byte[] {1}, HSSFWorkbook.PICTURE_TYPE_PNG);
            drawing(w).createObjectData(new HSSFClientAnchor(0, 0, 0, 0, (short) 4, 2, (short) 6, 5), id, picture);
        });
        workbook("text that no cell shows any more", Carrier.RESIDUE, (w, t) -> {
            sheet(w).createRow(1).createCell(0).setCellValue(t);
            sheet(w).getRow(1).getCell(0).setCellValue("");
        });
        numbers();
        records();
        unknownStream();
        unusedBytes();
    }

    /** Numbers of which the format shows less than all. */
    private void numbers() throws IOException {
        formatted("number in millions", Carrier.HIDDEN_TEXT, 13_912_345_678d, "0.0,,", "13912345678");
        formatted("number as a power of ten", Carrier.BODY, 13_812_345_679d, "0.00E+00", "13812345679");
        formatted("digits behind the point", Carrier.HIDDEN_TEXT, 12_345.6789, "0", "12345.6789");
        formatted("date shown as a year", Carrier.HIDDEN_TEXT, 29_235, "yyyy", "1980-01-15");
    }

    private void formatted(String name, Carrier carrier, double value, String format, String itself)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFCell cell = workbook.createSheet("甲").createRow(0).createCell(0);
            cell.setCellValue(value);
            cell.setCellStyle(workbook.createCellStyle());
            cell.getCellStyle().setDataFormat(workbook.createDataFormat().getFormat(format));
            workbook.write(out);
        }
        add("XLS: " + name, carrier, itself, "xls", out.toByteArray());
    }

    /** Records of which POI keeps no model, with names of two characters. */
    private void records() throws IOException {
        workbook("prompt for input", Carrier.FORM_FIELD, (w, t) -> validate(w, t, "甲"));
        workbook("list of values for input", Carrier.FORM_FIELD, (w, t) -> validate(w, "乙", t));
        record("who reserved the workbook", Carrier.METADATA, t -> record(0x5B, wide(t, 2), 4));
        record(
                "value kept from another workbook",
                Carrier.DATA,
                t -> record(0x5A, join(new byte[] {2}, wide(t, 2)), 4));
        record(
                "number kept from another workbook",
                Carrier.DATA,
                "13912345670",
                t -> record(0x5A, join(new byte[] {1}, number(13_912_345_670d)), 4));
        record("name of a series in a chart", Carrier.EMBEDDED_OBJECT, t -> chart(record(0x100D, wide(t, 1), 2)));
        record(
                "value of a chart",
                Carrier.EMBEDDED_OBJECT,
                "13912345671",
                t -> chart(record(0x0203, number(13_912_345_671d), 6)));
        record("name in a record nobody knows", Carrier.RESIDUE, t -> record(0x08F1, wide(t, 2), 4));
    }

    private static void validate(HSSFWorkbook workbook, String prompt, String value) {
        DataValidationHelper helper = sheet(workbook).getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(new String[] {value, "无"}), new CellRangeAddressList(1, 1, 0, 0));
        validation.createPromptBox("注", prompt);
        sheet(workbook).addValidationData(validation);
    }

    private void record(String name, Carrier carrier, Function<String, byte[]> records) throws IOException {
        record(name, carrier, token().substring(2), records);
    }

    /** A workbook with records before its last one. */
    private void record(String name, Carrier carrier, String token, Function<String, byte[]> records)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("甲").createRow(0).createCell(0).setCellValue("姓名");
            workbook.write(out);
        }
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(out.toByteArray()))) {
            byte[] stream;
            try (DocumentInputStream in = file.createDocumentInputStream("Workbook")) {
                stream = in.readAllBytes();
            }
            int end = stream.length - 1;
            while (stream[end] != 0x0A) {
                end--;
            }
            byte[] more = join(
                    Arrays.copyOf(stream, end),
                    join(records.apply(token), Arrays.copyOfRange(stream, end, stream.length)));
            try (POIFSFileSystem fresh = new POIFSFileSystem()) {
                fresh.createDocument(new ByteArrayInputStream(more), "Workbook");
                out.reset();
                fresh.writeFilesystem(out);
            }
        }
        add("XLS: " + name, carrier, token, "xls", out.toByteArray());
    }

    private static byte[] record(int id, byte[] data, int before) {
        ByteBuffer record = ByteBuffer.allocate(4 + before + data.length).order(ByteOrder.LITTLE_ENDIAN);
        record.putShort((short) id).putShort((short) (before + data.length)).position(4 + before);
        return record.put(data).array();
    }

    private static byte[] chart(byte[] record) {
        byte[] begin = {0x09, 0x08, 0x10, 0, 0, 6, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        return join(begin, join(record, new byte[] {0x0A, 0, 0, 0}));
    }

    /** A string behind the number of its characters. */
    private static byte[] wide(String text, int lengthBytes) {
        ByteBuffer string =
                ByteBuffer.allocate(lengthBytes + 1 + 2 * text.length()).order(ByteOrder.LITTLE_ENDIAN);
        string.put(0, (byte) text.length()).put(lengthBytes, (byte) 1).position(lengthBytes + 1);
        return string.put(text.getBytes(StandardCharsets.UTF_16LE)).array();
    }

    private static byte[] number(double value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(value)
                .array();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Bytes of the file that belong to no stream. */
    private void unusedBytes() throws IOException {
        byte[] file = plain();
        String behind = token();
        byte[] sector = Arrays.copyOf(behind.getBytes(StandardCharsets.UTF_16LE), 512);
        add("bytes behind the last stream", Carrier.RESIDUE, behind, "xls", join(file, sector));
        String name = token();
        byte[] named = join(name.getBytes(StandardCharsets.UTF_16LE), new byte[2]);
        byte[] short2 = Arrays.copyOf(named, 512);
        add("name in an unused sector", Carrier.RESIDUE, name, "xls", join(join(file, new byte[512]), short2));
        String slack = token();
        byte[] changed = file.clone();
        int end = endOfWorkbook(changed);
        byte[] words = slack.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(words, 0, changed, end + 2, words.length);
        add("rest of a stream's last sector", Carrier.RESIDUE, slack, "xls", changed);
    }

    private static byte[] plain() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("甲").createRow(0).createCell(0).setCellValue("姓名");
            workbook.write(out);
        }
        byte[] stream;
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(out.toByteArray()));
                DocumentInputStream in = file.createDocumentInputStream("Workbook")) {
            stream = in.readAllBytes();
        }
        out.reset();
        try (POIFSFileSystem fresh = new POIFSFileSystem()) {
            // A stream that leaves half of its last sector.
            fresh.createDocument(
                    new ByteArrayInputStream(Arrays.copyOf(stream, stream.length / 512 * 512 + 256)), "Workbook");
            fresh.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    /** Where the stream ends whose first sector is the first of the file. */
    private static int endOfWorkbook(byte[] file) throws IOException {
        try (POIFSFileSystem open = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            int size = ((DocumentEntry) open.getRoot().getEntry("Workbook")).getSize();
            byte[] stream;
            try (DocumentInputStream in = open.createDocumentInputStream("Workbook")) {
                stream = in.readAllBytes();
            }
            for (int sector = 1; ; sector++) {
                if (Arrays.equals(stream, 0, 512, file, sector * 512, sector * 512 + 512)) {
                    return sector * 512 + size;
                }
            }
        }
    }

    private static HSSFSheet sheet(HSSFWorkbook workbook) {
        return workbook.getSheetAt(0);
    }

    private static HSSFPatriarch drawing(HSSFWorkbook workbook) {
        return sheet(workbook).createDrawingPatriarch();
    }

    private void unknownStream() throws IOException {
        String token = token();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("甲");
            workbook.write(out);
        }
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(out.toByteArray()))) {
            file.createDocument(new ByteArrayInputStream(token.getBytes(StandardCharsets.UTF_16LE)), "Vendor");
            out.reset();
            file.writeFilesystem(out);
        }
        add("stream of an unknown kind", Carrier.UNKNOWN, token, "xls", out.toByteArray());
    }

    private void presentation(String name, Carrier carrier, Planting<HSLFSlideShow> planting) throws IOException {
        String token = token();
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            HSLFTextBox box = show.createSlide().addTitle();
            box.setText("会议议程");
            planting.into(show, token);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            add("PPT: " + name, carrier, token, "ppt", out.toByteArray());
        }
    }

    private void presentations() throws IOException {
        presentation(
                "text of a slide",
                Carrier.BODY,
                (s, t) -> s.getSlides().get(0).createTextBox().setText(t));
        presentation("text of a hidden slide", Carrier.HIDDEN_TEXT, (s, t) -> {
            HSLFSlide slide = s.createSlide();
            slide.createTextBox().setText(t);
            slide.setHidden(true);
        });
        presentation(
                "text of a master",
                Carrier.HEADER,
                (s, t) -> s.getSlideMasters().get(0).createTextBox().setText(t));
        presentation("footer", Carrier.FOOTER, (s, t) -> {
            s.getSlideHeadersFooters().setFootersText(t);
            s.getSlideHeadersFooters().setFooterVisible(true);
        });
        presentation("embedded file", Carrier.EMBEDDED_OBJECT, (s, t) -> {
            try (HSSFWorkbook inner = new HSSFWorkbook()) {
                inner.createSheet("甲").createRow(0).createCell(0).setCellValue(t);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                inner.write(out);
                s.addEmbed(new POIFSFileSystem(new ByteArrayInputStream(out.toByteArray())));
            }
        });
    }
}
