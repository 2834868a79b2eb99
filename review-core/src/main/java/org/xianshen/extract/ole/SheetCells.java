package org.xianshen.extract.ole;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.CellPlaces;
import org.xianshen.extract.ooxml.sheet.format.BuiltInFormats;
import org.xianshen.extract.ooxml.sheet.format.CellFormat;

/** The cells of one sheet: rows as lines, cells parted by tabs; hidden rows and columns apart; formulas apart. */
final class SheetCells {

    /** How POI calls a format that has a number only. */
    private static final String NO_CODE = "reserved-";

    private final OleReading reading;
    private final String path;
    private final boolean from1904;
    private final Map<Short, CellFormat> formats = new HashMap<>();
    private final Lines shown = new Lines();
    private final Lines hidden = new Lines();
    private final StringBuilder formulas = new StringBuilder();

    SheetCells(OleReading reading, String path, boolean from1904) {
        this.reading = reading;
        this.path = path;
        this.from1904 = from1904;
    }

    /** Text of cells with the place of each. */
    private static final class Lines {
        private final StringBuilder text = new StringBuilder();
        private int[] numbers = new int[256];
        private int used;
        private int row = -1;

        void add(String value, int atRow, int column) {
            if (!text.isEmpty()) {
                text.append(atRow == row ? '\t' : '\n');
            }
            row = atRow;
            if (used + 4 > numbers.length) {
                numbers = Arrays.copyOf(numbers, numbers.length * 2);
            }
            numbers[used++] = text.length();
            text.append(value);
            numbers[used++] = text.length();
            numbers[used++] = atRow;
            numbers[used++] = column;
        }

        int[] column(int which) {
            int[] values = new int[used / 4];
            for (int i = 0; i < values.length; i++) {
                values[i] = numbers[4 * i + which];
            }
            return values;
        }
    }

    void read(HSSFSheet sheet, boolean sheetHidden) {
        for (Row row : sheet) {
            reading.tick();
            boolean rowHidden = row.getZeroHeight();
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    formula(cell);
                }
                boolean away = rowHidden || sheet.isColumnHidden(cell.getColumnIndex());
                value(cell, away ? hidden : shown);
            }
        }
        enter(shown, sheetHidden ? Carrier.HIDDEN_TEXT : Carrier.BODY);
        enter(hidden, Carrier.HIDDEN_TEXT);
        reading.text(Carrier.FIELD_CODE, path, formulas.toString());
    }

    private void enter(Lines lines, Carrier carrier) {
        if (lines.text.isEmpty()) {
            return;
        }
        int[] starts = lines.column(0);
        int[] ends = lines.column(1);
        int[] rows = lines.column(2);
        int[] columns = lines.column(3);
        String unit =
                reading.unit(carrier, path, lines.text.toString(), new CellPlaces(path, starts, ends, rows, columns));
        int table = reading.document().newTable();
        for (int i = 0; i < starts.length; i++) {
            reading.document().cell(unit, starts[i], ends[i], table, rows[i], columns[i]);
        }
    }

    private void formula(Cell cell) {
        try {
            formulas.append(cell.getCellFormula()).append('\n');
        } catch (RuntimeException e) {
            reading.refused(Carrier.FIELD_CODE, path, "formula is not read");
        }
    }

    /** Adds the value as the sheet shows it, and the value itself where it cannot be told from that. */
    private void value(Cell cell, Lines lines) {
        StringBuilder out = new StringBuilder();
        String itself = "";
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        switch (type) {
            case NUMERIC -> {
                ShownNumber number = ShownNumber.of(cell.getNumericCellValue(), format(cell), code(cell), from1904);
                out.append(number.text());
                itself = number.itself();
            }
            case STRING -> {
                String text = cell.getRichStringCellValue().getString();
                itself = format(cell).text(text, out) ? "" : text;
            }
            case BOOLEAN -> out.append(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> {
                byte code = cell.getErrorCellValue();
                out.append(
                        FormulaError.isValidCode(code)
                                ? FormulaError.forInt(code).getString()
                                : "#ERR");
            }
            default -> {
                // nothing in it
            }
        }
        if (!out.isEmpty()) {
            lines.add(out.toString(), cell.getRowIndex(), cell.getColumnIndex());
        }
        if (!itself.isBlank()) {
            hidden.add(itself, cell.getRowIndex(), cell.getColumnIndex());
        }
    }

    private CellFormat format(Cell cell) {
        return formats.computeIfAbsent(cell.getCellStyle().getDataFormat(), number -> CellFormat.of(code(cell)));
    }

    private static String code(Cell cell) {
        String builtIn = BuiltInFormats.code(cell.getCellStyle().getDataFormat());
        if (!builtIn.equals(CellFormat.GENERAL_CODE)) {
            return builtIn;
        }
        @Nullable String code = cell.getCellStyle().getDataFormatString();
        return code == null || code.startsWith(NO_CODE) ? "" : code;
    }
}
