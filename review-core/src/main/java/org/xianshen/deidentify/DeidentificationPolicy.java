package org.xianshen.deidentify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.message.ProblemException;

/**
 * The table that says which form a treatment takes for each kind of value.
 *
 * <p>The rule engine chooses the treatment; the policy chooses what it looks like. Every treatment that alters has a line
 * for {@code *}, so that every kind has an answer. Immutable and thread-safe.
 */
public final class DeidentificationPolicy {

    private static final String STANDARD = "standard-policy.csv";

    private final Map<Treatment, Map<FindingType, Technique>> special;
    private final Map<Treatment, Technique> general;

    private DeidentificationPolicy(
            Map<Treatment, Map<FindingType, Technique>> special, Map<Treatment, Technique> general) {
        this.special = special;
        this.general = general;
    }

    /** The policy for publication that comes with the library; its table names the source of each line. */
    public static DeidentificationPolicy standard() {
        try (InputStream in =
                Objects.requireNonNull(DeidentificationPolicy.class.getResourceAsStream(STANDARD), STANDARD)) {
            return read(STANDARD, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The policy in {@code table}: lines of {@code type,treatment,technique,parameters,source}; parameters are parted by
     * {@code ;}; lines that are empty or begin with {@code #} are skipped; the first other line is the heading.
     *
     * @param name what the table is called in problems
     * @throws ProblemException {@code DEI-001} for an unknown name, with its line; {@code DEI-002} when a treatment has no
     *     general line
     */
    public static DeidentificationPolicy read(String name, Reader table) throws IOException {
        Map<Treatment, Map<FindingType, Technique>> special = new EnumMap<>(Treatment.class);
        Map<Treatment, Technique> general = new EnumMap<>(Treatment.class);
        BufferedReader lines = new BufferedReader(table);
        boolean headingSeen = false;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!headingSeen) {
                PolicyLine.requireHeading(name, number, line);
                headingSeen = true;
                continue;
            }
            PolicyLine rule = PolicyLine.parse(name, number, line);
            Technique earlier = rule.type() == null
                    ? general.putIfAbsent(rule.treatment(), rule.technique())
                    : special.computeIfAbsent(rule.treatment(), t -> new EnumMap<>(FindingType.class))
                            .putIfAbsent(rule.type(), rule.technique());
            if (earlier != null) {
                throw PolicyLine.bad(name, number, line, "a line for this type and treatment that stands only once");
            }
        }
        for (Treatment treatment : Treatment.values()) {
            if (treatment.alters() && !general.containsKey(treatment)) {
                throw ProblemException.of("DEI-002", name, treatment.name());
            }
        }
        return new DeidentificationPolicy(special, general);
    }

    /** The technique for {@code type} under {@code treatment}, which must be one that alters, or {@code ASK}. */
    Technique technique(FindingType type, Treatment treatment) {
        Treatment applied = treatment == Treatment.ASK ? Treatment.SUPPRESS : treatment;
        Technique forType = special.getOrDefault(applied, Map.of()).get(type);
        Technique found = forType == null ? general.get(applied) : forType;
        if (found == null) {
            throw new IllegalArgumentException("treatment " + treatment + " alters nothing and has no replacement");
        }
        return found;
    }

    /** What stands for a value that no finer technique can take. */
    Technique suppression(FindingType type) {
        return technique(type, Treatment.SUPPRESS);
    }
}
