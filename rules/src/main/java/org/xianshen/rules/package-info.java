/**
 * What to look for and what it means.
 *
 * <p>{@link org.xianshen.rules.StandardRules} is the one door: it loads the rule base, the legal data and the catalogue of
 * rules once, and the result is shared by all threads. Imports {@code review-core} and the packages below.
 */
@NullMarked
package org.xianshen.rules;

import org.jspecify.annotations.NullMarked;
