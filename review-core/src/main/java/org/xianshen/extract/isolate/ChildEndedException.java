package org.xianshen.extract.isolate;

/** Thrown when a child is of no use any more. */
final class ChildEndedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Ending ending;
    private final String how;
    private final boolean accepted;

    /**
     * The end of a child.
     *
     * @param how a technical remark without any text of a document
     * @param accepted whether it had begun to read the document
     */
    ChildEndedException(Ending ending, String how, boolean accepted) {
        super(how);
        this.ending = ending;
        this.how = how;
        this.accepted = accepted;
    }

    Ending ending() {
        return ending;
    }

    String how() {
        return how;
    }

    boolean accepted() {
        return accepted;
    }
}
