package org.xianshen.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.NextStep;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.disclosure.RuleEngine;
import org.xianshen.legal.LegalCatalogue;
import org.xianshen.rules.StandardRules;

/**
 * What recognizers and rules answer to a situation, in the words of the table.
 *
 * @param assessment the whole answer
 */
record SituationAnswer(Assessment assessment) {

    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("third-party", "征求权利人"),
            Map.entry("issuing-organ", "移送制发机关"),
            Map.entry("secrecy-review", "移送保密审查机构"),
            Map.entry("original-classifier", "移送原定密机关"),
            Map.entry("secrecy-administration", "移送保密行政管理部门"),
            Map.entry("competent-department", "移送主管部门"),
            Map.entry("sender", "移送发电单位"),
            Map.entry("undertaking-unit", "移送承办单位"),
            Map.entry("sever", "区分处理"),
            Map.entry("remove-mark", "删去标志"));

    private static final Map<NextStep.Unit, String> UNITS =
            Map.of(NextStep.Unit.WORKING_DAY, "个工作日", NextStep.Unit.CALENDAR_DAY, "日");

    private static final Map<NextStep.Silence, String> SILENCE = Map.of(
            NextStep.Silence.UNSAID, "",
            NextStep.Silence.REFUSAL, "，逾期视为不同意",
            NextStep.Silence.CONSENT, "，逾期视为同意",
            NextStep.Silence.ORGAN_DECIDES, "，逾期由机关决定");

    /** What {@code rules} answer. */
    static SituationAnswer of(Situation situation, StandardRules rules) {
        return of(situation, situation.material(rules.recognizers()), rules.engine(), rules.legal());
    }

    /** What {@code engine} answers to a situation whose document was read. */
    static SituationAnswer of(Situation situation, ReviewMaterial material, RuleEngine engine, LegalCatalogue law) {
        return new SituationAnswer(engine.assess(
                material,
                new DisclosureContext(
                        law.regime(situation.regime(), situation.day()),
                        situation.day(),
                        situation.item().isEmpty() ? null : situation.item())));
    }

    /** Whether it is what the law answers; articles may be more than those the table names. */
    boolean isAsExpected(Situation situation) {
        return situation.row().text("结论").equals(outcome())
                && articles().containsAll(situation.words("条款"))
                && situation.words("征求或移送").equals(steps())
                && situation.words("时限").equals(clocks());
    }

    String outcome() {
        return assessment.proposal().outcome().label();
    }

    /** Every article the reasons cite: number of issue and article. */
    Set<String> articles() {
        Set<String> articles = new TreeSet<>();
        assessment
                .proposal()
                .reasons()
                .forEach(reason ->
                        reason.basis().forEach(article -> articles.add(article.documentNo() + article.article())));
        return articles;
    }

    Set<String> steps() {
        Set<String> steps = new TreeSet<>();
        assessment.steps().forEach(step -> steps.add(STEPS.getOrDefault(step.id(), step.id())));
        return steps;
    }

    Set<String> clocks() {
        Set<String> clocks = new TreeSet<>();
        for (NextStep step : assessment.steps()) {
            step.time().ifPresent(clock -> clocks.add(clock(step, clock)));
        }
        return clocks;
    }

    private static String clock(NextStep step, NextStep.Clock clock) {
        String who = STEPS.getOrDefault(step.id(), step.id()).substring(2);
        String time = clock.number() + UNITS.get(clock.unit());
        return clock.runner() == NextStep.Runner.ORGAN
                ? time + "内报" + who
                : who + time + "内答复" + SILENCE.get(step.silence());
    }

    /** The rules behind the proposal. */
    List<String> rules() {
        return assessment.proposal().reasons().stream()
                .map(reason -> reason.rule().value())
                .toList();
    }
}
