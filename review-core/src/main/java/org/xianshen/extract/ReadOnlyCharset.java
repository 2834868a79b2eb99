package org.xianshen.extract;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** An encoding that Java does not know and that is only read. */
abstract class ReadOnlyCharset extends Charset {

    ReadOnlyCharset(String name) {
        super(name, new String[0]);
    }

    @Override
    public boolean contains(Charset other) {
        return false;
    }

    @Override
    public boolean canEncode() {
        return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException(name() + " is read only");
    }
}
