package org.xianshen.extract.isolate;

import java.io.IOException;

/** Thrown when an answer would need more than this process allows itself; holds the code of the problem to tell. */
final class TooMuchForHostException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;

    TooMuchForHostException(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
