package org.xianshen.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.document.ContentDigests;
import org.xianshen.message.ProblemException;
import org.xianshen.review.ReviewReport;

/**
 * One matter under review: the document as it was handed in, what the rules proposed, and the steps people took.
 *
 * <p>Guarantees: the steps are those of {@link Role} in that order, without gap or repetition; no person takes two of
 * them; time never runs backwards; whoever departs from the proposal or from the step before gives a reason. Immutable
 * and thread-safe: a step yields a new case.
 *
 * <p>Legal source: 国办发〔2010〕57号 二(二), one matter one review (一事一审).
 */
public final class ReviewCase {

    private static final Pattern ORGAN = Pattern.compile("[0-9A-Za-z]{1,18}");

    private final CaseId id;
    private final String organ;
    private final ContentDigests source;
    private final DisclosureProposal.Outcome proposal;
    private final Instant openedAt;
    private final List<Step> steps;

    private ReviewCase(
            CaseId id,
            String organ,
            ContentDigests source,
            DisclosureProposal.Outcome proposal,
            Instant openedAt,
            List<Step> steps) {
        this.id = id;
        this.organ = organ;
        this.source = source;
        this.proposal = proposal;
        this.openedAt = openedAt;
        this.steps = List.copyOf(steps);
    }

    /**
     * A new case about the document of {@code report}.
     *
     * @param organ code of the organ whose case it is, up to 18 letters or digits, e.g. its unified social credit code
     * @throws ProblemException {@code CAS-009} for another form of organ code
     */
    public static ReviewCase open(CaseId id, String organ, ReviewReport report, Clock clock) {
        Objects.requireNonNull(id, "id");
        if (!ORGAN.matcher(organ).matches()) {
            throw ProblemException.of("CAS-009", id.value(), Integer.toString(organ.length()));
        }
        return new ReviewCase(
                id,
                organ,
                report.digests(),
                report.assessment().proposal().outcome(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                List.of());
    }

    /**
     * The case with one more step, taken now.
     *
     * @throws ProblemException {@code CAS-001} when another role is next, {@code CAS-002} when the person has already
     *     taken a step, {@code CAS-003} when the clock is behind the step before, {@code CAS-004} when the case is
     *     decided, {@code CAS-005} when a departure has no reason in words
     */
    public ReviewCase withStep(Opinion opinion, Clock clock) {
        Role next = nextRole().orElseThrow(() -> ProblemException.of("CAS-004", id.value()));
        if (opinion.role() != next) {
            throw ProblemException.of("CAS-001", id.value(), opinion.role().name(), next.name());
        }
        for (Step step : steps) {
            if (step.opinion().person().equals(opinion.person())) {
                throw ProblemException.of(
                        "CAS-002",
                        id.value(),
                        opinion.person().value(),
                        step.opinion().role().name());
            }
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant before =
                steps.isEmpty() ? openedAt : steps.get(steps.size() - 1).at();
        if (at.isBefore(before)) {
            throw ProblemException.of("CAS-003", id.value(), at.toString(), before.toString());
        }
        boolean overrules = opinion.verdict().overrules(proposal);
        boolean departs =
                !steps.isEmpty() && steps.get(steps.size() - 1).opinion().verdict() != opinion.verdict();
        if ((overrules || departs) && opinion.reason().isBlank()) {
            throw ProblemException.of("CAS-005", id.value(), opinion.verdict().name(), proposal.name());
        }
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(opinion, at, overrules));
        return new ReviewCase(id, organ, source, proposal, openedAt, more);
    }

    /** Its name. */
    public CaseId id() {
        return id;
    }

    /** Code of the organ whose case it is. */
    public String organ() {
        return organ;
    }

    /** Digests of the document under review. */
    public ContentDigests source() {
        return source;
    }

    /** What the rules proposed. */
    public DisclosureProposal.Outcome proposal() {
        return proposal;
    }

    /** When it was opened, to the second. */
    public Instant openedAt() {
        return openedAt;
    }

    /** The steps taken so far, in order. */
    public List<Step> steps() {
        return steps;
    }

    /** Who acts next; empty when the case is decided. */
    public Optional<Role> nextRole() {
        Role[] all = Role.values();
        return steps.size() < all.length ? Optional.of(all[steps.size()]) : Optional.empty();
    }

    /** The approver's verdict, once all steps were taken. */
    public Optional<Verdict> decision() {
        return nextRole().isPresent()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).opinion().verdict());
    }

    @Override
    public String toString() {
        return "ReviewCase[" + id + ", " + steps.size() + " steps]";
    }
}
