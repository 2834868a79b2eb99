package org.xianshen.rules.ner.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.rules.ner.Workbench;
import org.xianshen.rules.ner.Workbench.Range;

/** Counts of names found rightly, wrongly and not at all; exact spans. */
public final class NameFigures {

    private int right;
    private int wrong;
    private int missed;

    /** Adds one text. */
    public void add(List<Range> gold, List<Range> found) {
        for (Range range : found) {
            if (gold.contains(range)) {
                right++;
            } else {
                wrong++;
            }
        }
        for (Range range : gold) {
            if (!found.contains(range)) {
                missed++;
            }
        }
    }

    /** What {@code recognizer} reaches on generated sentences. */
    public static NameFigures onGenerated(MentionRecognizer recognizer, long seed, int sentences) {
        NameFigures figures = new NameFigures();
        TrainingText text = new TrainingText(seed);
        for (int i = 0; i < sentences; i++) {
            Sentence sentence = text.next();
            List<Range> gold = new ArrayList<>(sentence.names());
            gold.addAll(sentence.foreign());
            figures.add(gold, Workbench.names(recognizer, sentence.text()));
        }
        return figures;
    }

    /** Of what was found, the part that is right. */
    public double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** Of what is there, the part that was found. */
    public double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    /** The harmonic mean of both. */
    public double f1() {
        return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "names %d, found %d, precision %.3f, recall %.3f, F1 %.3f",
                right + missed,
                right + wrong,
                precision(),
                recall(),
                f1());
    }
}
