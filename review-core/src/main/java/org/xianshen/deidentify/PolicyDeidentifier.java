package org.xianshen.deidentify;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.message.ProblemException;

/**
 * Applies a policy to the values of one document.
 *
 * <p>Guarantees: the same value of a kind gets the same replacement throughout the document; different persons of one
 * surname get different pseudonyms, numbered in the order met; the width of a replacement does not depend on how much is
 * hidden. A value that a finer technique cannot take is suppressed, never shown. Values are compared without white space,
 * hyphens and middle dots, full-width characters as plain ones.
 *
 * <p>One instance serves one document and is not thread-safe.
 */
public final class PolicyDeidentifier implements Deidentifier {

    private final DeidentificationPolicy policy;
    private final @Nullable TokenKey key;
    private final Map<String, String> pseudonyms = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();

    /** A de-identifier without a key: {@code TOKENIZE} is refused. */
    public PolicyDeidentifier(DeidentificationPolicy policy) {
        this(policy, null);
    }

    /** A de-identifier whose tokens are made with {@code key}. */
    public static PolicyDeidentifier withKey(DeidentificationPolicy policy, TokenKey key) {
        return new PolicyDeidentifier(policy, Objects.requireNonNull(key, "key"));
    }

    private PolicyDeidentifier(DeidentificationPolicy policy, @Nullable TokenKey key) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.key = key;
    }

    /**
     * What stands in place of {@code value}.
     *
     * @throws ProblemException {@code DEI-003} when a token is asked for and there is no key
     */
    @Override
    public Replacement replace(Finding finding, String value) {
        Treatment treatment = finding.treatment();
        if (!treatment.alters() && treatment != Treatment.ASK) {
            throw new IllegalArgumentException("treatment " + treatment + " alters nothing and has no replacement");
        }
        Technique technique = policy.technique(finding.type(), treatment);
        Optional<String> replaced = apply(technique, finding.type(), plain(value));
        return new Replacement(replaced.orElseGet(() -> suppressed(finding.type())));
    }

    private Optional<String> apply(Technique technique, FindingType type, String value) {
        if (technique instanceof Technique.Constant constant) {
            return Optional.of(constant.text());
        }
        if (technique instanceof Technique.KeepEnds ends) {
            return keepEnds(ends, value);
        }
        if (technique instanceof Technique.KeepMailDomain mail) {
            int at = value.indexOf('@');
            return at < 2 ? Optional.empty() : Optional.of(value.charAt(0) + mail.filling() + value.substring(at));
        }
        if (technique instanceof Technique.KeepSurname surname) {
            String kept = PersonNames.keptPart(value);
            return kept.isEmpty() || kept.length() == value.length()
                    ? Optional.empty()
                    : Optional.of(kept + surname.filling());
        }
        if (technique instanceof Technique.NamePseudonym name) {
            return value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(numbered(type, PersonNames.keptPart(value) + name.some(), value));
        }
        if (technique instanceof Technique.Numbered word) {
            return Optional.of(numbered(type, word.word(), value));
        }
        if (technique instanceof Technique.Token token) {
            if (key == null) {
                throw ProblemException.of("DEI-003", "", type.name());
            }
            return Optional.of(key.token(type.name(), value, token.characters()));
        }
        if (technique instanceof Technique.Year) {
            return Generalization.year(value);
        }
        if (technique instanceof Technique.AgeBand band) {
            return Generalization.ageBand(value, band);
        }
        return Generalization.county(value);
    }

    private static Optional<String> keepEnds(Technique.KeepEnds ends, String value) {
        int[] characters = value.codePoints().toArray();
        if (characters.length < ends.first() + ends.last() + ends.leastHidden()) {
            return Optional.empty();
        }
        return Optional.of(new String(characters, 0, ends.first())
                + ends.filling()
                + new String(characters, characters.length - ends.last(), ends.last()));
    }

    /** The stem for the first value, the stem with 1, 2, … for each further one. */
    private String numbered(FindingType type, String stem, String value) {
        return pseudonyms.computeIfAbsent(type.name() + '\0' + value, k -> {
            int earlier = taken.merge(stem, 1, Integer::sum) - 1;
            return earlier == 0 ? stem : stem + earlier;
        });
    }

    /** The words for a suppressed value; a policy that numbers them has to number here too. */
    private String suppressed(FindingType type) {
        return policy.suppression(type) instanceof Technique.Constant constant ? constant.text() : "███";
    }

    private static String plain(String value) {
        String folded = Normalizer.normalize(value, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.DASH_PUNCTUATION
                        && c != '\u00B7'
                        && c != '\u2022'
                        && c != '\u2027'
                        && c != '\u30FB')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
