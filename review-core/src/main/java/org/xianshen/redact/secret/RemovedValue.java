package org.xianshen.redact.secret;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.finding.FindingType;
import org.xianshen.redact.PlannedRedaction;
import org.xianshen.redact.RedactionPlan;

/**
 * The value one redaction removes, and what of it must not be found again.
 *
 * <p>The needles are the whole value and, where the replacement keeps its beginning or end on purpose, the long fragments
 * of what it hides; what a replacement shows itself is no needle. {@link Scope} tells where they are searched. {@link
 * #toString()} does not show the value.
 *
 * @param finding id of the finding
 * @param value the original characters
 * @param replacement what stands in their place
 * @param scope where it is searched
 * @param needles what is searched, in the form of {@link SearchForm}; empty when the replacement shows all of it
 */
public record RemovedValue(String finding, String value, String replacement, Scope scope, List<String> needles) {

    /** How far the search for a value goes. */
    public enum Scope {
        /** The value identifies by itself: found once, it is searched in every text and in the bytes. */
        EVERYWHERE,
        /** A short code: searched everywhere, but only where no letter or digit touches it. */
        STANDING_ALONE,
        /** An everyday word or number that is sensitive only at its place: searched with the words beside it. */
        AT_ITS_PLACE
    }

    private static final int LONG_VALUE = 8;
    private static final int LONG_FRAGMENT = 6;
    private static final int SHORT_CODE = 5;
    private static final int CONTEXT = 4;

    public RemovedValue {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(replacement, "replacement");
        Objects.requireNonNull(scope, "scope");
        needles = List.copyOf(needles);
    }

    /** The values {@code plan} removes from {@code source}, in the order of the plan. */
    public static List<RemovedValue> of(ExtractedDocument source, RedactionPlan plan) {
        List<RemovedValue> values = new ArrayList<>();
        List<PlannedRedaction> redactions = plan.redactions();
        for (int i = 0; i < redactions.size(); i++) {
            values.add(of(source, redactions, i));
        }
        return values;
    }

    private static RemovedValue of(ExtractedDocument source, List<PlannedRedaction> redactions, int index) {
        PlannedRedaction redaction = redactions.get(index);
        String value = source.textOf(redaction.finding().span());
        String replacement = redaction.replacement().text();
        String form = SearchForm.of(value).text();
        String shown = SearchForm.of(replacement).text();
        Scope scope = scopeOf(redaction.finding().type(), form);
        Set<String> needles = new LinkedHashSet<>();
        if (form.isEmpty() || shown.contains(form)) {
            return new RemovedValue(redaction.finding().id(), value, replacement, scope, List.of());
        }
        if (scope == Scope.AT_ITS_PLACE) {
            needles.add(inContext(source, redactions, index));
        } else {
            needles.add(form);
            needles.addAll(hiddenFragments(form, shown));
        }
        needles.removeIf(shown::contains);
        return new RemovedValue(redaction.finding().id(), value, replacement, scope, List.copyOf(needles));
    }

    private static Scope scopeOf(FindingType type, String form) {
        int han = 0;
        for (int i = 0; i < form.length(); i++) {
            if (isHan(form.charAt(i))) {
                han++;
            }
        }
        if (isAttribute(type)) {
            return form.length() >= LONG_FRAGMENT ? Scope.EVERYWHERE : Scope.AT_ITS_PLACE;
        }
        if (han >= 2 || form.length() >= LONG_VALUE) {
            return Scope.EVERYWHERE;
        }
        boolean shortCode = (han == 0 && form.length() >= SHORT_CODE) || (han == 1 && form.length() >= 3);
        return shortCode ? Scope.STANDING_ALONE : Scope.AT_ITS_PLACE;
    }

    /** Kinds whose values are words everybody shares: the tie to the person is what is removed. */
    private static boolean isAttribute(FindingType type) {
        return switch (type) {
            case AGE,
                    ETHNICITY,
                    RELIGION,
                    POLITICAL_AFFILIATION,
                    MARITAL_STATUS,
                    BIRTH_DATE,
                    DATE_TIME,
                    HEALTH_CONDITION,
                    CRIMINAL_RECORD,
                    BIOMETRIC,
                    MINOR,
                    CLASSIFICATION_MARK,
                    FOREIGN_BANNER,
                    INTERNAL_MARK,
                    WORK_SECRET_MARK,
                    TRADE_SECRET_MARK,
                    DRAFT_MARK,
                    CIPHER_TELEGRAM_MARK,
                    DISCLOSURE_ATTRIBUTE,
                    DECLASSIFICATION_NOTE -> true;
            default -> false;
        };
    }

    /**
     * What the replacement hides of a long value: runs of letters and digits in windows of three quarters of their
     * length, anything else as a whole.
     */
    private static List<String> hiddenFragments(String form, String shown) {
        if (form.length() < LONG_VALUE) {
            return List.of();
        }
        int prefix = 0;
        int most = Math.min(form.length(), shown.length());
        while (prefix < most && form.charAt(prefix) == shown.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < most - prefix
                && form.charAt(form.length() - 1 - suffix) == shown.charAt(shown.length() - 1 - suffix)) {
            suffix++;
        }
        String hidden = form.substring(prefix, form.length() - suffix);
        if (hidden.length() < LONG_FRAGMENT) {
            return List.of();
        }
        if (!isCode(hidden)) {
            return List.of(hidden);
        }
        int window = Math.max(LONG_FRAGMENT, (hidden.length() * 3 + 3) / 4);
        List<String> fragments = new ArrayList<>();
        for (int i = 0; i + window <= hidden.length(); i++) {
            fragments.add(hidden.substring(i, i + window));
        }
        return fragments;
    }

    /** The value with up to four characters on each side, not reaching into what else is removed. */
    private static String inContext(ExtractedDocument source, List<PlannedRedaction> redactions, int index) {
        var span = redactions.get(index).finding().span();
        String text = source.unit(span.unit()).text();
        int from = 0;
        int to = text.length();
        if (index > 0 && redactions.get(index - 1).finding().span().unit().equals(span.unit())) {
            from = redactions.get(index - 1).finding().span().end();
        }
        if (index + 1 < redactions.size()
                && redactions.get(index + 1).finding().span().unit().equals(span.unit())) {
            to = redactions.get(index + 1).finding().span().start();
        }
        // Three times the width: white space and dashes do not count in the form.
        String before = SearchForm.of(text.substring(Math.max(from, span.start() - 3 * CONTEXT), span.start()))
                .text();
        String after = SearchForm.of(text.substring(span.end(), Math.min(to, span.end() + 3 * CONTEXT)))
                .text();
        if (before.isEmpty() && after.isEmpty()) {
            before = SearchForm.of(text.substring(Math.max(0, span.start() - 3 * CONTEXT), span.start()))
                    .text();
            after = SearchForm.of(text.substring(span.end(), Math.min(text.length(), span.end() + 3 * CONTEXT)))
                    .text();
        }
        return before.substring(Math.max(0, before.length() - CONTEXT))
                + SearchForm.of(source.textOf(span)).text()
                + after.substring(0, Math.min(CONTEXT, after.length()));
    }

    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isHan(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF') || Character.isSurrogate(c);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "RemovedValue[%s, %d chars, %s, %d needles]",
                finding,
                value.length(),
                scope,
                needles.size());
    }
}
