package org.xianshen.rules.ner.train;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.xianshen.rules.ner.Workbench;
import org.xianshen.rules.ner.Workbench.Example;
import org.xianshen.rules.ner.Workbench.Range;

/**
 * Trains the person-name model on generated sentences and writes it; the same seed gives the same file.
 *
 * <p>Arguments: the folder to write to, the number of sentences, the seed.
 */
public final class TrainNameModel {

    private static final int CUTOFF = 4;
    private static final int ITERATIONS = 300;

    private TrainNameModel() {}

    /** Trains and writes; see the class comment for the arguments. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("need: folder sentences seed");
        }
        int sentences = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        Workbench workbench = new Workbench();
        AbstractModel chinese = train(events(workbench, new TrainingText(seed), sentences, false));
        AbstractModel foreign = train(events(workbench, new TrainingText(seed), sentences, true));
        Files.write(Path.of(args[0], "person-name.model"), bytes(chinese));
        Files.write(Path.of(args[0], "foreign-name.model"), bytes(foreign));
        System.err.println("on sentences of another seed: "
                + NameFigures.onGenerated(workbench.recognizer(chinese, foreign), seed + 1, sentences / 20));
    }

    private static List<Event> events(Workbench workbench, TrainingText text, int sentences, boolean foreign) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            Sentence sentence = text.next();
            List<Example> examples = foreign
                    ? workbench.foreignExamples(sentence.text())
                    : workbench.examples(sentence.text(), sentence.names());
            List<Range> gold = foreign ? sentence.foreign() : sentence.names();
            List<Range> ignored = foreign ? sentence.names() : sentence.foreign();
            for (Example example : examples) {
                if (!ignored.contains(example.range())) {
                    String outcome = gold.contains(example.range()) ? "name" : "other";
                    events.add(new Event(outcome, example.features().toArray(new String[0])));
                }
            }
        }
        return events;
    }

    private static AbstractModel train(List<Event> events) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        parameters.put(QNTrainer.L1COST_PARAM, 0.2);
        parameters.put(QNTrainer.L2COST_PARAM, 0.2);
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new java.util.HashMap<>());
        System.err.printf(Locale.ROOT, "%d candidates%n", events.size());
        return (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
    }

    private static byte[] bytes(AbstractModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, best))) {
            new BinaryQNModelWriter(model, out).persist();
        }
        best.end();
        return bytes.toByteArray();
    }
}
