package org.xianshen.finding;

import java.util.Objects;

/**
 * A part that took part in a review, named so that a record can say exactly what decided.
 *
 * @param name e.g. {@code rule-base}
 * @param version its version
 * @param sha256 digest of its content, 64 lower-case hexadecimal digits; empty for plain code of the named version
 */
public record Component(String name, String version, String sha256) {
    public Component {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(sha256, "sha256");
    }
}
