/**
 * Finds persons, places of residence and organisations by name.
 *
 * <p>{@link org.xianshen.rules.ner.NameRecognizers#all()} is the door. A person's name is proposed by its shape (a surname
 * and given-name characters, or a name with an inner dot, a masked name, a name in Latin script) and accepted by what
 * stands around it: a maximum-entropy model weighs the neighbouring words against a lattice of known words, labels and
 * column headings count as strong evidence, and a name established once is found again in the whole document. Addresses
 * and organisations follow a grammar anchored on names of regions, labels and suffixes. May import {@code finding},
 * {@code normalize}, {@code document} and OpenNLP's maximum-entropy classes.
 */
@NullMarked
package org.xianshen.rules.ner;

import org.jspecify.annotations.NullMarked;
