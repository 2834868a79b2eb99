package org.xianshen.rules.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.xianshen.message.ProblemException;

/** Reads what the rules module carries on the class path. */
public final class Resources {

    /** The folder all of it lies in. */
    public static final String ROOT = "/org/xianshen/rules/";

    private Resources() {}

    /**
     * The bytes of {@code path} below {@link #ROOT}.
     *
     * @throws ProblemException {@code RUL-004} when it is missing
     */
    public static byte[] bytes(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw ProblemException.of("RUL-004", path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table at {@code path} below {@link #ROOT}. */
    public static Table table(String path) {
        return Table.read(path, bytes(path));
    }
}
