package org.xianshen.rules.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;

/**
 * In which capacity each person of a document is named.
 *
 * <p>One person is treated alike throughout: who is protected at one place is protected wherever the same name stands, and
 * who acts in public at one place is not replaced at another where nothing is said. The names are compared in memory and
 * kept nowhere.
 */
final class Capacities {

    private final TreatmentTables tables;
    private final DocumentText text;
    private final Children children;
    private final Map<String, String> protectedNames = new HashMap<>();
    private final Map<String, String> publicNames = new HashMap<>();
    private final Set<String> privateNames = new HashSet<>();

    private Capacities(TreatmentTables tables, DocumentText text, Children children) {
        this.tables = tables;
        this.text = text;
        this.children = children;
    }

    static Capacities of(List<Mention> mentions, DocumentText text, TreatmentTables tables, Children children) {
        Capacities capacities = new Capacities(tables, text, children);
        mentions.stream().filter(m -> m.type() == FindingType.PERSON_NAME).forEach(capacities::note);
        return capacities;
    }

    /** The capacity {@code mention} is treated in; empty when nothing is said. */
    String of(Mention mention) {
        if (mention.type() != FindingType.PERSON_NAME) {
            return mention.attribute("owner");
        }
        String own = roleOf(mention);
        if (protectedNames.isEmpty() && (publicNames.isEmpty() || !own.isEmpty())) {
            return own;
        }
        String name = text.textOf(mention.span());
        String guarded = protectedNames.get(name);
        if (guarded != null) {
            return guarded;
        }
        return own.isEmpty() ? publicNames.getOrDefault(name, "") : own;
    }

    /** Whether the name of {@code mention} stands somewhere in the document for a person whom nothing requires to be named. */
    boolean isPrivateSomewhere(Mention mention) {
        return mention.type() == FindingType.PERSON_NAME && privateNames.contains(text.textOf(mention.span()));
    }

    /** The role the recognizer tells, or MINOR where an age beside the name says so and no public role stands against it. */
    private String roleOf(Mention mention) {
        String told = mention.attribute("role");
        boolean open = tables.nature(mention.type(), told) != Nature.PUBLIC;
        return open && children.isChild(mention.span()) ? "MINOR" : told;
    }

    private void note(Mention mention) {
        String role = roleOf(mention);
        switch (tables.nature(mention.type(), role)) {
            case PROTECTED -> protectedNames.merge(text.textOf(mention.span()), role, Capacities::first);
            case PUBLIC -> publicNames.merge(text.textOf(mention.span()), role, Capacities::first);
            case PRIVATE -> privateNames.add(text.textOf(mention.span()));
            case UNSAID, OFFICE -> {
                // says nothing about other places
            }
        }
    }

    /** The same of two roles whatever the order of the mentions. */
    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
