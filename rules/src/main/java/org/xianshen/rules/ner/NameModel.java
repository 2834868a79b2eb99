package org.xianshen.rules.ner;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.model.MaxentModel;

/**
 * The maximum-entropy model that tells names from words; trained by {@code TrainNameModel}.
 *
 * <p>Immutable and thread-safe.
 */
final class NameModel implements CandidateScanner.Judge {

    /** File of the model for Chinese names. */
    static final String CHINESE = "person-name.model";
    /** File of the model for foreign names without an inner dot. */
    static final String FOREIGN = "foreign-name.model";
    /** The outcome for a name. */
    static final String NAME = "name";
    /** The outcome for anything else. */
    static final String OTHER = "other";

    private final double[] weights;

    /**
     * A judge by {@code model}.
     *
     * <p>In a maximum-entropy model of two outcomes each feature adds its weight to the log-odds; the weight is what the
     * model answers for that feature alone. Reading the weights once lets a candidate be judged by a sum.
     */
    NameModel(MaxentModel model, FeatureIndex features) {
        int name = model.getIndex(NAME);
        weights = new double[features.size()];
        for (int i = 1; i < weights.length; i++) {
            double probability = model.eval(new String[] {features.name(i)})[name];
            weights[i] = Math.log(probability / (1 - probability));
        }
    }

    /** The model of this package called {@code file}. */
    static NameModel load(String file, FeatureIndex features) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new InflaterInputStream(Resources.open(file)), 1 << 16))) {
            return new NameModel(new BinaryQNModelReader(in).getModel(), features);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public double judge(int start, int end, int[] features) {
        double odds = 0;
        for (int feature : features) {
            odds += weights[feature];
        }
        return 1 / (1 + Math.exp(-odds));
    }
}
