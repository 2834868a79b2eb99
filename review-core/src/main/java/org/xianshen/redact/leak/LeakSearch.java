package org.xianshen.redact.leak;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xianshen.redact.secret.RemovedValue;
import org.xianshen.redact.secret.RemovedValue.Scope;
import org.xianshen.redact.secret.SearchForm;

/**
 * One search for every removed value, in texts and in bytes.
 *
 * <p>Texts are compared in {@link SearchForm}, so width, white space, line breaks, split glyphs and invisible characters
 * do not hide a value. Byte needles under six bytes count only where the data are not compressed or random, since
 * otherwise chance would find them. Immutable and thread-safe.
 */
final class LeakSearch {

    private static final int SHORTEST_CONTEXT = 4;
    private static final int SAFE_BYTES = 6;

    /** Shannon entropy in bits a byte above which data are taken for compressed or random. */
    private static final double NOISE = 7.0;

    private record Needle(RemovedValue of, boolean alone, boolean wholeWord, boolean quietOnly) {}

    private final List<Needle> textNeedles = new ArrayList<>();
    private final List<Needle> byteNeedles = new ArrayList<>();
    private final NeedleAutomaton texts;
    private final NeedleAutomaton bytes;
    private final List<Integer> byteLengths = new ArrayList<>();
    private final List<Integer> textLengths = new ArrayList<>();

    LeakSearch(List<RemovedValue> values) {
        List<String> textForms = new ArrayList<>();
        List<String> byteForms = new ArrayList<>();
        for (RemovedValue value : values) {
            for (String needle : value.needles()) {
                textForms.add(needle);
                textLengths.add(needle.length());
                textNeedles.add(new Needle(
                        value,
                        value.scope() == Scope.STANDING_ALONE,
                        value.scope() == Scope.AT_ITS_PLACE && needle.length() < SHORTEST_CONTEXT,
                        false));
            }
            if (value.scope() != Scope.AT_ITS_PLACE && !value.needles().isEmpty()) {
                addByteForms(value, byteForms);
            }
        }
        texts = NeedleAutomaton.of(textForms);
        bytes = NeedleAutomaton.of(byteForms);
    }

    private void addByteForms(RemovedValue value, List<String> byteForms) {
        Set<String> forms = new LinkedHashSet<>();
        String whole = value.needles().get(0);
        for (String spelling : new LinkedHashSet<>(
                List.of(value.value(), value.value().strip(), whole, whole.toUpperCase(Locale.ROOT)))) {
            if (spelling.length() >= 2) {
                forms.addAll(ByteNeedles.of(spelling));
            }
        }
        for (String fragment : value.needles().subList(1, value.needles().size())) {
            forms.addAll(ByteNeedles.plain(fragment));
            forms.addAll(ByteNeedles.plain(fragment.toUpperCase(Locale.ROOT)));
        }
        for (String form : forms) {
            byteForms.add(form);
            byteLengths.add(form.length());
            byteNeedles.add(
                    new Needle(value, value.scope() == Scope.STANDING_ALONE, false, form.length() < SAFE_BYTES));
        }
    }

    /** Ids of the findings whose values stand in {@code text}. */
    Set<String> inText(String text) {
        Set<String> found = new LinkedHashSet<>();
        if (texts.isEmpty()) {
            return found;
        }
        SearchForm form = SearchForm.of(text);
        texts.search(form.text(), (number, end) -> {
            Needle needle = textNeedles.get(number);
            int start = end - textLengths.get(number);
            boolean counts = (!needle.alone() || form.standsAlone(start, end))
                    && (!needle.wholeWord() || form.isWholeWord(start, end));
            if (counts) {
                found.add(needle.of().finding());
            }
        });
        return found;
    }

    /** Ids of the findings whose values stand in {@code data} in any encoding. */
    Set<String> inBytes(byte[] data) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> doubtful = new LinkedHashSet<>();
        bytes.search(data, (number, end) -> {
            Needle needle = byteNeedles.get(number);
            if (needle.alone() && touched(data, end - byteLengths.get(number), end)) {
                return;
            }
            (needle.quietOnly() ? doubtful : found).add(needle.of().finding());
        });
        if (!doubtful.isEmpty() && entropy(data) < NOISE) {
            found.addAll(doubtful);
        }
        return found;
    }

    private static boolean touched(byte[] data, int start, int end) {
        return (start > 0 && isLetterOrDigit(data[start - 1])) || (end < data.length && isLetterOrDigit(data[end]));
    }

    private static boolean isLetterOrDigit(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }

    private static double entropy(byte[] data) {
        int[] counts = new int[256];
        for (byte b : data) {
            counts[b & 0xFF]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / data.length;
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
