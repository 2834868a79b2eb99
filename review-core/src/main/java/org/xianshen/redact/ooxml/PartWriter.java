package org.xianshen.redact.ooxml;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes paragraphs, runs and tables so that they are well nested whatever the source looked like.
 *
 * <p>A run is opened when it has something to say, so that what was removed leaves no empty runs behind. Not thread-safe.
 */
final class PartWriter {

    private final Deque<XmlOut> outs = new ArrayDeque<>();
    private final Deque<Frame> frames = new ArrayDeque<>();

    PartWriter() {
        outs.push(new XmlOut());
    }

    /** Where markup goes now. */
    XmlOut out() {
        return outs.element();
    }

    /** Sends what follows to a piece of XML of its own. */
    void divert() {
        outs.push(new XmlOut());
    }

    /** Ends {@link #divert} and gives what was written since. */
    XmlOut diverted() {
        return outs.pop();
    }

    boolean in(Frame.Kind kind) {
        return !frames.isEmpty() && frames.element().kind() == kind;
    }

    Frame frame() {
        return frames.element();
    }

    void enter(Frame.Kind kind) {
        frames.push(new Frame(kind, out().length()));
    }

    /** Leaves a container of blocks; one that has to end with a paragraph does. */
    void leaveBlocks(boolean needsParagraph) {
        closeRun();
        Frame frame = frames.pop();
        if (needsParagraph && !frame.endsWithParagraph()) {
            out().raw("<w:p/>");
        }
    }

    void openParagraph() {
        closeRun();
        frame().child(true);
        enter(Frame.Kind.PARAGRAPH);
        out().open("w:p");
    }

    void closeParagraph() {
        closeRun();
        closePageField();
        frames.pop();
        out().close("w:p");
    }

    void openTable() {
        closeRun();
        frame().child(false);
        enter(Frame.Kind.TABLE);
        out().open("w:tbl");
    }

    /** A table whose rows are all gone is gone. */
    void closeTable() {
        Frame table = frames.pop();
        if (table.children() == 0) {
            out().truncate(table.start());
        } else {
            out().close("w:tbl");
        }
    }

    void openRow() {
        frame().child(false);
        enter(Frame.Kind.ROW);
        out().open("w:tr");
    }

    void closeRow() {
        Frame row = frames.pop();
        if (row.droppedRow() || row.children() == 0) {
            out().truncate(row.start());
            frame().removeChild();
        } else {
            out().close("w:tr");
        }
    }

    void openCell() {
        frame().child(false);
        out().open("w:tc");
        enter(Frame.Kind.BLOCKS);
    }

    void closeCell() {
        leaveBlocks(true);
        out().close("w:tc");
    }

    void leaveDrawing() {
        frames.pop();
    }

    void startRun() {
        closeRun();
        frame().runs().push(new Frame.Run());
    }

    void runProperties(String xml) {
        Frame.Run run = frame().runs().peek();
        if (run != null) {
            run.properties(xml);
        }
    }

    void endRun() {
        closeRun();
        frame().runs().poll();
    }

    /** Writes the beginning of the current run, if that has not happened. */
    private boolean openRun() {
        Frame frame = frame();
        if (frame.kind() != Frame.Kind.PARAGRAPH && frame.kind() != Frame.Kind.BLOCKS) {
            return false;
        }
        if (!frame.runOpen()) {
            if (frame.kind() == Frame.Kind.BLOCKS) {
                frame.child(true);
                frame.implicitParagraph(true);
                out().open("w:p");
            }
            Frame.Run run = frame.runs().peek();
            out().open("w:r").raw(run == null ? "" : run.properties());
            frame.runOpen(true);
            frame.said();
        }
        return true;
    }

    private void closeRun() {
        if (frames.isEmpty()) {
            return;
        }
        Frame frame = frame();
        if (frame.runOpen()) {
            out().close("w:r");
            frame.runOpen(false);
            if (frame.implicitParagraph()) {
                frame.implicitParagraph(false);
                out().close("w:p");
            }
        }
    }

    /** Says {@code text} in the current run. */
    void say(String text) {
        if (!text.isEmpty() && openRun()) {
            out().begin("w:t")
                    .attribute("xml:space", "preserve")
                    .end()
                    .text(text)
                    .close("w:t");
        }
    }

    /** Puts finished markup into the current run. */
    void put(XmlOut markup) {
        if (openRun()) {
            out().raw(markup);
        }
    }

    /** Begins a page number field whose result follows. */
    void openPageField(String code) {
        closeRun();
        if (in(Frame.Kind.PARAGRAPH) && !frame().pageField()) {
            out().begin("w:fldSimple").attribute("w:instr", code).end();
            frame().pageField(true);
        }
    }

    /** Ends the page number field that is open, if any. */
    void closePageField() {
        closeRun();
        if (in(Frame.Kind.PARAGRAPH) && frame().pageField()) {
            if (frame().pageFieldEmpty()) {
                say("1");
                closeRun();
            }
            frame().pageField(false);
            out().close("w:fldSimple");
        }
    }
}
