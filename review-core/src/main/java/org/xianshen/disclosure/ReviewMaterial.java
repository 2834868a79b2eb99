package org.xianshen.disclosure;

import java.util.List;
import java.util.Objects;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;

/**
 * What the rules decide on: the text as read, the mentions in it, and how much could not be read.
 *
 * @param text the document's text
 * @param mentions everything the recognizers reported
 * @param unreadCarriers number of carriers that were refused while reading
 */
public record ReviewMaterial(DocumentText text, List<Mention> mentions, int unreadCarriers) {
    public ReviewMaterial {
        Objects.requireNonNull(text, "text");
        mentions = List.copyOf(mentions);
        if (unreadCarriers < 0) {
            throw new IllegalArgumentException("unreadCarriers " + unreadCarriers + " is negative");
        }
    }
}
