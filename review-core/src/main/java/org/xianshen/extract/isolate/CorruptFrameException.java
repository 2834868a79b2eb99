package org.xianshen.extract.isolate;

import java.io.IOException;

/** Thrown when the other side sends what it never would; the message is a short technical remark. */
final class CorruptFrameException extends IOException {

    private static final long serialVersionUID = 1L;

    CorruptFrameException(String remark) {
        super(remark);
    }
}
