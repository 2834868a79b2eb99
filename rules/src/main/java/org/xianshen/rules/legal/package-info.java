/**
 * The law as tables: regimes, acts, articles by topic, longest secrecy terms.
 *
 * <p>Imports {@code legal}, {@code marking}, {@code message} of the core and {@code rules.table}.
 */
@NullMarked
package org.xianshen.rules.legal;

import org.jspecify.annotations.NullMarked;
