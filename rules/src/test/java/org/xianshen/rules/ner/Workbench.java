package org.xianshen.rules.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.ml.model.MaxentModel;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.normalize.DocumentText;
import org.xianshen.normalize.MatchView;

/** Opens the package to the trainer and the measuring commands. */
public final class Workbench {

    /** A half-open stretch of a text. */
    public record Range(int start, int end) {}

    /** One candidate with its features. */
    public record Example(Range range, List<String> features) {}

    private final NameLexicons lexicons = NameLexicons.load();
    /** Every Chinese candidate of {@code text}, whose true names are {@code gold}. */
    public List<Example> examples(String text, List<Range> gold) {
        List<Example> examples = new ArrayList<>();
        MatchView view = MatchView.of(text);
        new CandidateScanner(lexicons, view, view.text().toCharArray(), (start, end, features) -> {
                    Example example = example(view, start, end, features);
                    examples.add(example);
                    return gold.contains(example.range()) ? 1 : 0;
                })
                .scan();
        return examples;
    }

    /** Every foreign candidate of {@code text}. */
    public List<Example> foreignExamples(String text) {
        List<Example> examples = new ArrayList<>();
        MatchView view = MatchView.of(text);
        new ForeignScanner(lexicons, view, view.text().toCharArray(), (start, end, features) -> {
                    examples.add(example(view, start, end, features));
                    return 0;
                })
                .scan(c -> {});
        return examples;
    }

    private Example example(MatchView view, int start, int end, int[] features) {
        Range range =
                new Range(view.offsets().originalStart(start), view.offsets().originalEnd(end));
        return new Example(range, present(features));
    }

    private List<String> present(int[] features) {
        List<String> present = new ArrayList<>();
        for (int feature : features) {
            if (feature != FeatureIndex.NONE) {
                present.add(lexicons.features().name(feature));
            }
        }
        return present;
    }

    /** A recognizer of persons with the given models. */
    public MentionRecognizer recognizer(MaxentModel chinese, MaxentModel foreign) {
        OrganizationRecognizer organizations =
                new OrganizationRecognizer(RegionNames.load(), OrganizationSuffixes.load());
        return new PersonNameRecognizer(
                lexicons,
                organizations,
                new NameModel(chinese, lexicons.features()),
                new NameModel(foreign, lexicons.features()));
    }

    /** What {@code recognizer} finds in {@code text}; masked names, which corpora do not mark, are left out. */
    public static List<Range> names(MentionRecognizer recognizer, String text) {
        List<Range> found = new ArrayList<>();
        recognizer.recognize(
                document(text),
                m -> found.add(new Range(m.span().start(), m.span().end())));
        return found;
    }

    /** A document of one unit. */
    public static DocumentText document(String text) {
        return DocumentText.of(
                List.of(new TextUnit("u1", Carrier.BODY, "", 0, Objects.requireNonNull(text))), DocumentLayout.NONE);
    }
}
