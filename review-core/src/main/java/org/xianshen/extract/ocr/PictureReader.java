package org.xianshen.extract.ocr;

import java.util.List;
import org.xianshen.extract.Deadline;

/** Reads the text that a person sees in pictures; thread-safe. */
public interface PictureReader {

    /** Reads nothing: pictures stay unread and a person has to look. */
    PictureReader NONE = new PictureReader() {
        @Override
        public boolean isAvailable() {
            return false;
        }

        @Override
        public List<PictureText> read(List<? extends Picture> pictures, Deadline deadline) {
            throw new UnsupportedOperationException("there is no reader of pictures");
        }
    };

    /** Whether pictures can be read at all; asking is cheap. */
    boolean isAvailable();

    /**
     * The texts of {@code pictures}, in their order; several may be read at the same time.
     *
     * <p>{@link Picture#pixels()} is called from one thread at a time, in order, and not long before it is needed, so that
     * few pictures are in memory at once. A picture that could not be decoded or read has {@link PictureText#failure()}.
     *
     * @throws org.xianshen.message.ProblemException {@code EXT-014} when the deadline passes
     */
    List<PictureText> read(List<? extends Picture> pictures, Deadline deadline);
}
