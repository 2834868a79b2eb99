package org.xianshen.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xianshen.disclosure.NextStep;
import org.xianshen.disclosure.Reason;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.frame.GenreGuess;
import org.xianshen.legal.LegalBasis;
import org.xianshen.message.Language;
import org.xianshen.review.ReviewReport;

/** A review for a person at a terminal: one line that says what to do, then why. Never shows document text. */
final class TextReport {

    private final Language language;

    TextReport(Language language) {
        this.language = language;
    }

    List<String> lines(ReviewReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(report));
        for (Reason reason : report.assessment().proposal().reasons()) {
            lines.add("  " + reason.rule() + "  " + reason.message().in(language) + articles(reason.basis()));
        }
        for (NextStep step : report.assessment().steps()) {
            lines.add("  > " + step.message().in(language) + time(step) + articles(step.basis()));
        }
        for (var conflict : report.assessment().marking().conflicts()) {
            lines.add("  ! " + conflict.in(language));
        }
        for (CarrierCensus.Entry entry : report.extracted().census().refused()) {
            lines.add("  ? " + (language == Language.ZH ? "未读 " : "unread ") + entry.carrier() + " " + entry.path()
                    + " " + entry.detail());
        }
        for (GenreGuess guess : report.description().guesses()) {
            lines.add("  ~ " + describe(guess));
        }
        counts(report).forEach((treatment, types) -> lines.add("  " + describe(treatment) + "  " + describe(types)));
        return lines;
    }

    private String headline(ReviewReport report) {
        var outcome = report.assessment().proposal().outcome();
        String name = report.document().name();
        int findings = report.assessment().findings().size();
        return language == Language.ZH
                ? name + "  " + outcome.label() + " (" + outcome + ")  发现 " + findings + " 项"
                : name + "  " + outcome + "  " + findings + " findings";
    }

    private static Map<Treatment, Map<FindingType, Integer>> counts(ReviewReport report) {
        Map<Treatment, Map<FindingType, Integer>> counts = new EnumMap<>(Treatment.class);
        for (Finding finding : report.assessment().findings()) {
            counts.computeIfAbsent(finding.treatment(), t -> new EnumMap<>(FindingType.class))
                    .merge(finding.type(), 1, Integer::sum);
        }
        return counts;
    }

    private String describe(GenreGuess guess) {
        String title = guess.title().in(language);
        return language == Language.ZH
                ? "推测：像“" + title + "”；如属实，请用 --catalogue " + guess.item() + " 再审（推测不改变任何处理）"
                : "guess: looks like " + title + "; if so, review with --catalogue " + guess.item()
                        + " (a guess changes nothing)";
    }

    private String describe(Treatment treatment) {
        return language == Language.ZH ? treatment.label() : treatment.name();
    }

    private String describe(Map<FindingType, Integer> types) {
        StringBuilder line = new StringBuilder();
        types.forEach((type, count) -> line.append(line.isEmpty() ? "" : language == Language.ZH ? "，" : ", ")
                .append(language == Language.ZH ? type.label() : type.name())
                .append(" × ")
                .append(count));
        return line.toString();
    }

    private String time(NextStep step) {
        return step.time()
                .map(clock -> " (" + clock.number() + unit(clock.unit()) + silence(step.silence()) + ")")
                .orElse("");
    }

    private String unit(NextStep.Unit unit) {
        return switch (unit) {
            case WORKING_DAY -> language == Language.ZH ? " 个工作日" : " working days";
            case CALENDAR_DAY -> language == Language.ZH ? " 日" : " days";
        };
    }

    private String silence(NextStep.Silence silence) {
        return switch (silence) {
            case UNSAID -> "";
            case REFUSAL -> language == Language.ZH ? "，逾期视为不同意" : ", silence is refusal";
            case CONSENT -> language == Language.ZH ? "，逾期视为同意" : ", silence is consent";
            case ORGAN_DECIDES -> language == Language.ZH ? "，逾期由本机关决定" : ", the organ decides on silence";
        };
    }

    private static String articles(List<LegalBasis> basis) {
        StringBuilder articles = new StringBuilder();
        for (LegalBasis article : basis) {
            articles.append(articles.isEmpty() ? "  《" : "；《")
                    .append(article.instrument())
                    .append('》')
                    .append(article.article());
        }
        return articles.toString();
    }
}
