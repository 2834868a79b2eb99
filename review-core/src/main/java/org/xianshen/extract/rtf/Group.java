package org.xianshen.extract.rtf;

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

    Group(Destination destination) {
        this.destination = destination;
    }

    Group inner() {
        Group group = new Group(destination);
        group.hidden = hidden;
        group.deleted = deleted;
        group.inserted = inserted;
        group.white = white;
        group.fallback = fallback;
        group.charset = charset;
        return group;
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
