package org.xianshen.redact.ooxml;

import java.util.ArrayDeque;
import java.util.Deque;

/** One level of what is being written: a container of blocks, a paragraph, a table, a row or a drawing. Mutable. */
final class Frame {

    /** What the level is. */
    enum Kind {
        /** Document, cell, note, header, text box: takes paragraphs and tables. */
        BLOCKS,
        /** Takes runs. */
        PARAGRAPH,
        /** Takes rows. */
        TABLE,
        /** Takes cells. */
        ROW,
        /** Takes shapes. */
        DRAWING
    }

    /** The current run of a paragraph, opened when it says something. */
    static final class Run {
        private String properties = "";

        String properties() {
            return properties;
        }

        void properties(String xml) {
            properties = xml;
        }
    }

    private final Kind kind;
    private final int start;
    private final Deque<Run> runs = new ArrayDeque<>();
    private boolean runOpen;
    private boolean implicitParagraph;
    private boolean pageField;
    private boolean pageFieldEmpty;
    private boolean endsWithParagraph;
    private boolean droppedRow;
    private int children;

    /**
     * A level.
     *
     * @param start length of the output where it began
     */
    Frame(Kind kind, int start) {
        this.kind = kind;
        this.start = start;
    }

    Kind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    Deque<Run> runs() {
        return runs;
    }

    boolean runOpen() {
        return runOpen;
    }

    void runOpen(boolean open) {
        runOpen = open;
    }

    boolean implicitParagraph() {
        return implicitParagraph;
    }

    void implicitParagraph(boolean implicit) {
        implicitParagraph = implicit;
    }

    boolean pageField() {
        return pageField;
    }

    void pageField(boolean open) {
        pageField = open;
        pageFieldEmpty = open;
    }

    boolean pageFieldEmpty() {
        return pageFieldEmpty;
    }

    void said() {
        pageFieldEmpty = false;
    }

    boolean endsWithParagraph() {
        return endsWithParagraph;
    }

    void child(boolean paragraph) {
        endsWithParagraph = paragraph;
        children++;
    }

    void removeChild() {
        children--;
    }

    int children() {
        return children;
    }

    boolean droppedRow() {
        return droppedRow;
    }

    void dropRow() {
        droppedRow = true;
    }
}
