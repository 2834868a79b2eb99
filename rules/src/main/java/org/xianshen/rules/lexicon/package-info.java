/**
 * Words and codes that recognizers look for, in compact form, and the automaton that finds all words in one pass.
 *
 * <p>{@link org.xianshen.rules.lexicon.KeywordAutomaton} is built once from words and scans any number of texts; {@link
 * org.xianshen.rules.lexicon.KeywordHits} holds what one scan found. The code tables are loaded from resources beside this
 * package, each on its first use. Imports the JDK only.
 */
@NullMarked
package org.xianshen.rules.lexicon;

import org.jspecify.annotations.NullMarked;
