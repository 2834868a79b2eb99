/**
 * Decides with Drools what mentions mean.
 *
 * <p>Two steps a document. First each mention becomes a fact, {@link org.xianshen.rules.engine.Evidence} or
 * {@link org.xianshen.rules.engine.MarkEvidence}, with everything computed that a rule may ask for (which row of the tables
 * governs it, whether its term has run out), and the rules conclude findings. Then the conclusions are summed up in one
 * {@link org.xianshen.rules.engine.DocumentState}, and the rules propose what to do with the document. Rules hold no
 * patterns, no arithmetic and no order; the numbers and wordings stand in {@code tables/*.csv}.
 *
 * <p>The rules are DRL beside this package ({@code marking}, {@code secret}, {@code process}, {@code personal},
 * {@code decision}), compiled into classes when the module is built; no DRL is read at run time. Types that the compiled
 * rules use are public; they are no API for embedders. Imports the core, {@code rules.table}, {@code rules.legal}, Drools.
 */
@NullMarked
package org.xianshen.rules.engine;

import org.jspecify.annotations.NullMarked;
