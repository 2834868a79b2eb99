package org.xianshen.redact.pdf;

import java.io.IOException;

/** Thrown when a page's content cannot be written anew operator by operator, so that it has to become a picture. */
final class CannotRewrite extends IOException {

    private static final long serialVersionUID = 1L;

    CannotRewrite(String what) {
        super(what);
    }
}
