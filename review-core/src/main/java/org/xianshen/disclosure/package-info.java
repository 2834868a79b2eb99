/**
 * The decision: what may be disclosed, in which context, on which ground.
 *
 * <p>{@link org.xianshen.disclosure.RuleEngine} turns mentions into an {@link org.xianshen.disclosure.Assessment}; the
 * {@code rules} module implements it. Imports {@code legal}, {@code finding}, {@code marking}.
 */
@NullMarked
package org.xianshen.disclosure;

import org.jspecify.annotations.NullMarked;
