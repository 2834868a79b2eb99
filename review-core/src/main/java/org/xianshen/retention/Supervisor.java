package org.xianshen.retention;

import java.util.Objects;
import org.xianshen.casework.PersonId;
import org.xianshen.record.RecordSigner;

/**
 * One of the two who watch a destruction and sign that it happened (监销人).
 *
 * @param person who watches
 * @param signer that person's key
 */
public record Supervisor(PersonId person, RecordSigner signer) {
    public Supervisor {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(signer, "signer");
    }
}
