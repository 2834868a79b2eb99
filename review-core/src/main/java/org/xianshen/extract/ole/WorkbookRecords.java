package org.xianshen.extract.ole;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.xianshen.document.Carrier;

/**
 * Reads records of an Excel 97–2003 workbook ([MS-XLS]) of which POI keeps no model: who wrote and who reserved it, prompts
 * and lists for input, values of charts, values kept from other workbooks.
 *
 * <p>For one workbook.
 */
final class WorkbookRecords {

    private static final int BEGIN = 0x0809;
    private static final int END = 0x000A;
    private static final int RESERVATION = 0x005B;
    private static final int NO_MEANING = 0x1FFF;
    private static final int CHART = 0x0020;
    private static final int MOST_DEPTH = 100;
    private static final int TEXT_OPERAND = 0x17;

    private final OleReading reading;
    private final Map<Carrier, StringBuilder> texts = new EnumMap<>(Carrier.class);

    /** The kinds of the parts that are open. */
    private final Deque<Integer> parts = new ArrayDeque<>();

    private int charts;

    WorkbookRecords(OleReading reading) {
        this.reading = reading;
    }

    /** Reads the stream {@code Workbook}. */
    void read(byte[] stream) {
        ByteBuffer bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int records = 0;
        while (bytes.remaining() >= 4) {
            int id = bytes.getShort() & 0xFFFF;
            int length = bytes.getShort() & 0xFFFF;
            if (length > bytes.remaining()) {
                break;
            }
            if (++records % 4096 == 0) {
                reading.tick();
            }
            ByteBuffer record = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            try {
                record(id, record);
            } catch (BufferUnderflowException | IllegalArgumentException e) {
                byte[] raw = new byte[length];
                bytes.get(bytes.position(), raw);
                line(Carrier.DATA, PrintableRuns.in(raw));
                reading.refused(Carrier.DATA, "records", "record of the workbook is damaged");
            }
            bytes.position(bytes.position() + length);
        }
        enter(Carrier.EMBEDDED_OBJECT, "chart " + charts);
        enter(Carrier.METADATA, "workbook");
        enter(Carrier.FORM_FIELD, "input");
        enter(Carrier.DATA, "other workbooks");
    }

    /** Who reserved the workbook, if the name is in wide characters; the record then becomes one without meaning. */
    static String takeReservation(byte[] stream) {
        ByteBuffer bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        StringBuilder users = new StringBuilder();
        int at = 0;
        while (at + 4 <= stream.length) {
            int length = bytes.getShort(at + 2) & 0xFFFF;
            if (length > stream.length - at - 4) {
                break;
            }
            if ((bytes.getShort(at) & 0xFFFF) == RESERVATION && length > 7 && stream[at + 10] == 1) {
                users.append(new String(stream, at + 11, length - 7, StandardCharsets.UTF_16LE))
                        .append('\n');
                bytes.putShort(at, (short) NO_MEANING);
                Arrays.fill(stream, at + 4, at + 4 + length, (byte) 0);
            }
            at += 4 + length;
        }
        return users.toString();
    }

    private void enter(Carrier carrier, String path) {
        StringBuilder text = texts.remove(carrier);
        if (text != null) {
            reading.text(carrier, path, text.toString());
        }
    }

    private void record(int id, ByteBuffer record) {
        boolean chart = !parts.isEmpty() && parts.peek() == CHART;
        switch (id) {
            case BEGIN -> begin(record);
            case END -> end();
            case 0x005C -> line(Carrier.METADATA, padded(record));
            case RESERVATION -> {
                record.position(4);
                line(Carrier.METADATA, record.remaining() > 2 ? string(record, record.getShort() & 0xFFFF) : "");
            }
            case 0x01BE -> validation(record);
            case 0x005A -> otherWorkbook(record);
            case 0x100D -> {
                record.getShort();
                line(Carrier.EMBEDDED_OBJECT, string(record, record.get() & 0xFF));
            }
            case 0x0203 -> {
                if (chart) {
                    record.position(6);
                    line(Carrier.EMBEDDED_OBJECT, PlainNumber.of(record.getDouble()));
                }
            }
            case 0x0204 -> {
                if (chart) {
                    record.position(6);
                    line(Carrier.EMBEDDED_OBJECT, string(record, record.getShort() & 0xFFFF));
                }
            }
            default -> {
                // POI reads it, or nobody does: then its words are searched for
            }
        }
    }

    private void begin(ByteBuffer record) {
        int kind = record.remaining() < 4 ? 0 : record.getShort(2) & 0xFFFF;
        if (parts.size() < MOST_DEPTH) {
            parts.push(kind);
        }
        if (kind == CHART) {
            enter(Carrier.EMBEDDED_OBJECT, "chart " + charts);
            charts++;
        }
    }

    private void end() {
        if (!parts.isEmpty()) {
            parts.pop();
        }
    }

    /** The user who wrote the workbook, padded with spaces; some programs leave out the length. */
    private static String padded(ByteBuffer record) {
        if (record.remaining() > 3 && (record.getShort(0) & 0xFFFF) < record.remaining() && (record.get(2) & ~1) == 0) {
            return string(record, record.getShort() & 0xFFFF).strip();
        }
        byte[] raw = new byte[record.remaining()];
        record.get(raw);
        return PrintableRuns.in(raw);
    }

    /** Prompt, warning and list of values for the input into a cell. */
    private void validation(ByteBuffer record) {
        record.position(4);
        for (int i = 0; i < 4; i++) {
            line(Carrier.FORM_FIELD, string(record, record.getShort() & 0xFFFF));
        }
        for (int i = 0; i < 2; i++) {
            int length = record.getShort() & 0xFFFF;
            record.getShort();
            int end = record.position() + length;
            if (length > 3 && record.get(record.position()) == TEXT_OPERAND) {
                record.get();
                line(Carrier.FORM_FIELD, string(record, record.get() & 0xFF));
            }
            record.position(end);
        }
    }

    /** Values of a row of cells in another workbook. */
    private void otherWorkbook(ByteBuffer record) {
        record.position(4);
        while (record.hasRemaining()) {
            int kind = record.get();
            if (kind == 2) {
                line(Carrier.DATA, string(record, record.getShort() & 0xFFFF));
            } else {
                double value = record.getDouble();
                line(Carrier.DATA, kind == 1 ? PlainNumber.of(value) : "");
            }
        }
    }

    /** A string of {@code characters} behind the byte that tells how wide they are. */
    private static String string(ByteBuffer record, int characters) {
        if (characters == 0 && !record.hasRemaining()) {
            return "";
        }
        boolean wide = (record.get() & 1) != 0;
        byte[] raw = new byte[Math.min(wide ? 2 * characters : characters, record.remaining() + 1)];
        record.get(raw);
        return new String(raw, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }

    private void line(Carrier carrier, String value) {
        String text = value.replace('\0', '\n').strip();
        if (!text.isEmpty()) {
            texts.computeIfAbsent(carrier, c -> new StringBuilder())
                    .append(text)
                    .append('\n');
        }
    }
}
