package org.xianshen.rules.ner.train;

import java.util.List;
import org.xianshen.rules.ner.Workbench.Range;

/**
 * A generated sentence.
 *
 * @param text the sentence
 * @param names where the Chinese names of persons stand
 * @param foreign where foreign names stand, which the model for Chinese names is not asked about
 */
record Sentence(String text, List<Range> names, List<Range> foreign) {}
