package org.xianshen.extract.ole;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFTextbox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
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
        unknownStream();
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
