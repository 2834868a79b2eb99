package org.xianshen.extract.ole;

import java.math.BigDecimal;
import java.util.Arrays;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.xianshen.document.Carrier;
import org.xianshen.document.CellPlaces;

/** The cells of one sheet: rows as lines, cells parted by tabs; hidden rows and columns apart; formulas apart. */
final class SheetCells {

    private final OleReading reading;
    private final String path;
    private final DataFormatter format = new DataFormatter(WorkbookSheets.LOCALE);
    private final Lines shown = new Lines();
    private final Lines hidden = new Lines();
    private final StringBuilder formulas = new StringBuilder();

    SheetCells(OleReading reading, String path) {
        this.reading = reading;
        this.path = path;
        format.setUseCachedValuesForFormulaCells(true);
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
                String value = value(cell);
                if (cell.getCellType() == CellType.FORMULA) {
                    formula(cell);
                }
                if (!value.isEmpty()) {
                    boolean away = rowHidden || sheet.isColumnHidden(cell.getColumnIndex());
                    (away ? hidden : shown).add(value, cell.getRowIndex(), cell.getColumnIndex());
                }
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

    /** As the sheet shows it, except that long numbers are written out: an identity number is one. */
    private String value(Cell cell) {
        String shownAs = format.formatCellValue(cell);
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC && (shownAs.indexOf('E') >= 0 || shownAs.startsWith("#"))) {
            double value = cell.getNumericCellValue();
            BigDecimal exact =
                    value == Math.rint(value) ? new BigDecimal(value) : new BigDecimal(Double.toString(value));
            return exact.toPlainString();
        }
        return shownAs;
    }
}
