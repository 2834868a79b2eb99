package org.xianshen.rules.table;

/** Where tables are read from: the class path, or what a check puts in the place of one of them. */
@FunctionalInterface
public interface TableSource {

    /** The tables this project ships. */
    TableSource SHIPPED = Resources::table;

    /** The table at {@code path} below {@link Resources#ROOT}. */
    Table table(String path);
}
