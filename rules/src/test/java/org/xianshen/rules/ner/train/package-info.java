/**
 * How the lexicons and the model of {@link org.xianshen.rules.ner} are made and measured.
 *
 * <p>{@link org.xianshen.rules.ner.train.BuildLexicons} rebuilds the word, surname and region resources from their
 * openly licensed origins; {@link org.xianshen.rules.ner.train.TrainNameModel} trains the person-name model on material
 * it generates; {@link org.xianshen.rules.ner.train.MeasureNames} measures it on corpora that stay outside the
 * repository. Not part of the product. May import {@code rules.ner}, {@code finding}, {@code normalize}, {@code document}
 * and OpenNLP.
 */
@NullMarked
package org.xianshen.rules.ner.train;

import org.jspecify.annotations.NullMarked;
