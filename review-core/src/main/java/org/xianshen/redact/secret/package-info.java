/**
 * What was removed from a document, in the forms a search has to know.
 *
 * <p>{@link org.xianshen.redact.secret.RemovedValue} tells how the value of one redaction is searched for, {@link
 * org.xianshen.redact.secret.SearchForm} is the form texts are compared in, and {@link
 * org.xianshen.redact.secret.SecretSweep} finds a value that was found once wherever else it stands in kept text. Imports
 * {@code document}, {@code extract}, {@code finding}, {@code normalize}, {@code redact}.
 */
@NullMarked
package org.xianshen.redact.secret;

import org.jspecify.annotations.NullMarked;
