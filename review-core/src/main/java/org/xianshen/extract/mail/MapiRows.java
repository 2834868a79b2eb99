package org.xianshen.extract.mail;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.xianshen.extract.ole.PrintableRuns;

/**
 * Lists of MAPI properties as TNEF writes them (MS-OXTNEF 2.1.3.4): the texts in them and the names that programs gave to
 * properties.
 */
final class MapiRows {

    private static final int NAMED = 0x8000;
    private static final int MANY = 0x1000;
    private static final int IDENTIFIER_BYTES = 16;

    private final ByteBuffer in;
    private final Function<byte[], String> narrow;
    private final StringBuilder names = new StringBuilder();
    private final StringBuilder values = new StringBuilder();
    private boolean damaged;

    private MapiRows(byte[] bytes, Function<byte[], String> narrow) {
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.narrow = narrow;
    }

    /** Reads a table: a number of rows, and each row. */
    static MapiRows table(byte[] bytes, Function<byte[], String> narrow) {
        MapiRows table = new MapiRows(bytes, narrow);
        table.read(true);
        return table;
    }

    /** Reads the one row of a message or of a file. */
    static MapiRows row(byte[] bytes, Function<byte[], String> narrow) {
        MapiRows row = new MapiRows(bytes, narrow);
        row.read(false);
        return row;
    }

    /** Names of properties, one a line. */
    String names() {
        return names.toString();
    }

    /** Values that are text or hold text, one a line. */
    String values() {
        return values.toString();
    }

    /** Whether it ended before all was read. */
    boolean isDamaged() {
        return damaged;
    }

    private void read(boolean isTable) {
        try {
            int rows = isTable ? in.getInt() : 1;
            for (int row = 0; row < rows; row++) {
                int properties = in.getInt();
                for (int i = 0; i < properties; i++) {
                    property();
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            damaged = true;
        }
    }

    private void property() {
        int type = in.getShort() & 0xFFFF;
        int id = in.getShort() & 0xFFFF;
        if (id >= NAMED) {
            in.position(in.position() + IDENTIFIER_BYTES);
            boolean isNumber = in.getInt() == 0;
            if (isNumber) {
                in.getInt();
            } else {
                names.append(wide(counted())).append('\n');
            }
        }
        int single = type & ~MANY;
        boolean variable = single == 0x1E || single == 0x1F || single == 0x102 || single == 0x0D;
        int count = variable || single != type ? in.getInt() : 1;
        for (int i = 0; i < count; i++) {
            if (variable) {
                value(single, counted());
            } else {
                in.position(in.position() + bytesOf(single));
            }
        }
    }

    private void value(int type, byte[] bytes) {
        String text = type == 0x1F ? wide(bytes) : type == 0x1E ? narrow.apply(bytes) : PrintableRuns.in(bytes);
        if (!text.isBlank()) {
            values.append(text).append('\n');
        }
    }

    /** Bytes behind their number, filled up to four. */
    private byte[] counted() {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        in.position(Math.min(in.limit(), in.position() + (-length & 3)));
        return bytes;
    }

    private static String wide(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_16LE).replace("\0", "");
    }

    private static int bytesOf(int type) {
        return switch (type) {
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> IDENTIFIER_BYTES;
            default -> 4;
        };
    }
}
