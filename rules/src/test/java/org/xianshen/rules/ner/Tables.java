package org.xianshen.rules.ner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.normalize.DocumentText;
import org.xianshen.rules.ner.Workbench.Range;

/** The recognizers under test and what they find, told in the words of the tables. */
final class Tables {

    static final List<MentionRecognizer> RECOGNIZERS = NameRecognizers.all();
    static final MentionRecognizer PERSONS = RECOGNIZERS.get(0);
    static final MentionRecognizer ADDRESSES = RECOGNIZERS.get(1);
    static final MentionRecognizer ORGANIZATIONS = RECOGNIZERS.get(2);

    private Tables() {}

    static Map<Range, Mention> find(MentionRecognizer recognizer, String text) {
        Map<Range, Mention> found = new HashMap<>();
        recognizer.recognize(
                Workbench.document(text),
                m -> found.put(new Range(m.span().start(), m.span().end()), m));
        return found;
    }

    static List<String> texts(MentionRecognizer recognizer, String text) {
        return texts(recognizer, Workbench.document(text));
    }

    static List<String> texts(MentionRecognizer recognizer, DocumentText document) {
        List<Mention> found = mentions(recognizer, document);
        return found.stream().map(m -> document.textOf(m.span())).toList();
    }

    static List<Mention> mentions(MentionRecognizer recognizer, DocumentText document) {
        List<Mention> found = new ArrayList<>();
        recognizer.recognize(document, found::add);
        found.sort((a, b) -> org.xianshen.document.TextSpan.BY_PLACE.compare(a.span(), b.span()));
        return found;
    }

    static Mention only(MentionRecognizer recognizer, String text) {
        List<Mention> found = mentions(recognizer, Workbench.document(text));
        if (found.size() != 1) {
            throw new AssertionError(
                    found.size() + " mentions instead of one of " + FindingType.values().length + " types");
        }
        return found.get(0);
    }
}
