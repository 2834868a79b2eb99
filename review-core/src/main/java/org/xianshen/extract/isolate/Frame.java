package org.xianshen.extract.isolate;

/**
 * One message between host and child.
 *
 * @param type what it is
 * @param payload its bytes, at most {@link FrameReader#MOST_BYTES}; owned by whoever holds the frame
 */
@SuppressWarnings("ArrayRecordComponent")
record Frame(Type type, byte[] payload) {

    /** Kinds of message. */
    enum Type {
        /** To the child: what it is to work with. */
        HELLO,
        /** To the host: ready for the first document. */
        READY,
        /** To the child: a document to read. */
        DOCUMENT,
        /** To the child: bytes of a document that is no file. */
        CONTENT,
        /** To the host: the document has arrived and is being read. */
        ACCEPTED,
        /** To the host: asks for the password of a file. */
        QUESTION,
        /** To the child: the password, padded; see {@link PasswordFrame}. */
        PASSWORD,
        /** To the host: bytes of the document as read. */
        ANSWER,
        /** To the host: the answer is complete. */
        DONE,
        /** To the host: the document cannot be read, for a coded reason. */
        PROBLEM,
        /** To the host: the file cannot be opened. */
        UNREADABLE,
        /** To the host: the reader failed unexpectedly. */
        FAILED;

        /** The byte that stands for it. */
        @SuppressWarnings("EnumOrdinal")
        byte code() {
            return (byte) ordinal();
        }
    }

    @Override
    public String toString() {
        return "Frame[" + type + ", " + payload.length + " bytes]";
    }
}
