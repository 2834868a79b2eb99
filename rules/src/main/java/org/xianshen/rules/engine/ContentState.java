package org.xianshen.rules.engine;

import java.util.Set;

/**
 * What the text of a document gives, once it is known what its marks come to.
 *
 * @param grounds grounds in its text on which a person decides
 * @param withheld whether the whole document is withheld anyhow, so that nobody has to decide
 */
public record ContentState(Set<ContentGround> grounds, boolean withheld) {
    public ContentState {
        grounds = Set.copyOf(grounds);
    }
}
