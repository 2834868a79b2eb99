package org.xianshen.extract.rtf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** What holds inside one pair of braces; a group inside inherits it. */
final class Group {

    Destination destination;
    boolean starred;
    boolean hidden;
    boolean deleted;
    boolean inserted;
    boolean white;
    int fallback = 1;

    @Nullable
    Charset charset;

    /** The bytes that hexadecimal digits stand for; those of the group that opened the destination. */
    ByteArrayOutputStream binary = new ByteArrayOutputStream(0);

    Group(Destination destination) {
        this.destination = destination;
    }

    Group inner() {
        Group group = new Group(destination);
        group.binary = binary;
        group.hidden = hidden;
        group.deleted = deleted;
        group.inserted = inserted;
        group.white = white;
        group.fallback = fallback;
        group.charset = charset;
        return group;
    }

    /** Opens a destination of its own. */
    void open(Destination opened) {
        destination = opened;
        binary = new ByteArrayOutputStream(0);
    }

    /** Character formatting as it is without any. */
    void plain() {
        hidden = false;
        deleted = false;
        inserted = false;
        white = false;
        charset = null;
    }
}
