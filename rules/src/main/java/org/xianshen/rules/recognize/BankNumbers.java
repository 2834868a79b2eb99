package org.xianshen.rules.recognize;

import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.lexicon.BankBins;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** Bank cards (by check digit, leading digits and label) and bank accounts (by label). */
final class BankNumbers implements UnitScanner {

    private static final String BETWEEN = " -\n";
    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;
    private static final int LONGEST_ACCOUNT = 32;

    @Override
    public void scan(UnitScan scan) {
        CodeTokens tokens = scan.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (scan.isTaken(tokens.start(i), tokens.end(i))) {
                continue;
            }
            int last = card(scan, i);
            last = Math.max(last, account(scan, i));
            i = Math.max(i, last);
        }
    }

    private static boolean isCardLabel(@Nullable Label label) {
        return label != null && label.is(Trigger.CARD_LABEL);
    }

    private static boolean isAccountLabel(@Nullable Label label) {
        return label != null && label.is(Trigger.ACCOUNT_LABEL);
    }

    private static int card(UnitScan scan, int first) {
        CodeTokens tokens = scan.tokens();
        Label label = scan.labels().of(first);
        if (label != null && !isCardLabel(label) && !isAccountLabel(label) && !label.is(Trigger.HEADING)) {
            boolean open =
                    label.is(Trigger.BANK_WORD) || label.is(Trigger.NAME_LABEL) || label.is(Trigger.HOLDER_LABEL);
            if (!open) {
                return -1;
            }
        }
        if (CodeTokens.masks(tokens.text(first)) >= 2) {
            return maskedCard(scan, first, label);
        }
        if (!tokens.isDigits(first) || tokens.length(first) < 4) {
            return -1;
        }
        StringBuilder digits = new StringBuilder(tokens.text(first));
        int last = first;
        int best = -1;
        double confidence = cardConfidence(digits.toString(), label, true);
        if (confidence > 0) {
            best = first;
        }
        while (best < 0
                && digits.length() < LONGEST_CARD
                && tokens.joinsNext(last, BETWEEN)
                && tokens.isDigits(last + 1)
                && tokens.length(last) == 4
                && tokens.length(last + 1) <= 7) {
            digits.append(tokens.text(++last));
            boolean more = tokens.length(last) == 4
                    && tokens.joinsNext(last, BETWEEN)
                    && tokens.isDigits(last + 1)
                    && digits.length() + tokens.length(last + 1) <= LONGEST_CARD;
            double here = more ? 0 : cardConfidence(digits.toString(), label, false);
            if (here > 0) {
                confidence = here;
                best = last;
            }
        }
        if (best < 0) {
            return -1;
        }
        Evidence evidence = isCardLabel(label) && label != null ? Evidence.labelled(label) : new Evidence();
        evidence.because(CheckDigits.luhn(digits.toString()) ? "checksum holds" : "checksum fails");
        evidence.because(BankBins.issued(digits.toString()) ? "issuer known" : "issuer unknown");
        scan.report(FindingType.BANK_CARD, tokens.start(first), tokens.end(best), confidence, evidence);
        if (!isAccountLabel(label)) {
            scan.take(tokens.start(first), tokens.end(best));
        }
        return best;
    }

    private static double cardConfidence(String digits, @Nullable Label label, boolean oneRun) {
        if (digits.length() < SHORTEST_CARD || digits.length() > LONGEST_CARD) {
            return 0;
        }
        boolean luhn = CheckDigits.luhn(digits);
        boolean issued = BankBins.issued(digits) || isInternational(digits);
        if (isCardLabel(label)) {
            return luhn ? 0.99 : 0.75;
        }
        if (luhn && issued) {
            return 0.95;
        }
        boolean unionPay = digits.startsWith("62") && (digits.length() == 16 || digits.length() == 19);
        if (isAccountLabel(label)) {
            return luhn && unionPay ? 0.85 : 0;
        }
        if (luhn && unionPay) {
            return 0.85;
        }
        return BankBins.issued(digits) && unionPay && oneRun ? 0.55 : 0;
    }

    private static boolean isInternational(String digits) {
        int two = Integer.parseInt(digits, 0, 2, 10);
        return switch (digits.length()) {
            case 16 ->
                digits.charAt(0) == '4'
                        || (two >= 51 && two <= 55)
                        || (two >= 22 && two <= 27)
                        || two == 35
                        || two == 65
                        || digits.startsWith("6011");
            case 15 -> two == 34 || two == 37;
            case 14 -> two == 36 || two == 38 || two == 30;
            case 13 -> digits.charAt(0) == '4';
            case 12 -> false;
            default -> digits.charAt(0) == '4' && digits.length() == 19;
        };
    }

    private static int maskedCard(UnitScan scan, int token, @Nullable Label label) {
        CodeTokens tokens = scan.tokens();
        String value = tokens.text(token);
        boolean labelled = isCardLabel(label) || isAccountLabel(label);
        boolean bare = value.startsWith("62") && value.length() >= SHORTEST_CARD && value.length() <= LONGEST_CARD;
        if (!labelled && !bare) {
            return -1;
        }
        FindingType type = isAccountLabel(label) ? FindingType.BANK_ACCOUNT : FindingType.BANK_CARD;
        Evidence evidence = labelled ? Evidence.labelled(label) : new Evidence();
        scan.report(type, tokens.start(token), tokens.end(token), labelled ? 0.95 : 0.7, evidence.masked(true));
        scan.take(tokens.start(token), tokens.end(token));
        return token;
    }

    /** The account label of a token: right in front, or with only the bank's name between. */
    private static @Nullable Label accountLabel(UnitScan scan, int token) {
        Label own = scan.labels().of(token);
        if (own != null) {
            return isAccountLabel(own) ? own : null;
        }
        int start = scan.tokens().start(token);
        int hit = scan.hits().within(Trigger.ACCOUNT_LABEL, Math.max(0, start - 40), start);
        if (hit < 0 || scan.tokens().length(token) < 9 || !Gaps.before(scan.view(), start)) {
            return null;
        }
        int value = LabelledValue.start(scan.text(), scan.hits().end(hit));
        boolean name = value < start && scan.hits().any(Trigger.BANK_WORD, value, start);
        for (int i = value; i < start && name; i++) {
            name = scan.at(i) >= '\u4E00' && scan.at(i) <= '\u9FFF';
        }
        return name ? new Label(scan.hits().word(hit), scan.hits().triggers(hit), false) : null;
    }

    private static int account(UnitScan scan, int first) {
        CodeTokens tokens = scan.tokens();
        Label label = accountLabel(scan, first);
        if (label == null || !tokens.isDigits(first)) {
            return -1;
        }
        int last = first;
        int length = tokens.length(first);
        while (tokens.joinsNext(last, BETWEEN)
                && tokens.isDigits(last + 1)
                && length + tokens.length(last + 1) <= LONGEST_ACCOUNT
                && (tokens.length(last) <= 6 || scan.at(tokens.end(last)) == '-')) {
            last++;
            length += tokens.length(last);
        }
        boolean plain = label.word().equals("账号")
                || label.word().equals("个人账号")
                || label.word().equals("卡号");
        int shortest = plain ? 8 : 6;
        if (length < shortest || length > LONGEST_ACCOUNT) {
            return -1;
        }
        if (length == 11 && tokens.text(first).matches("1[3-9][0-9]{9}")) {
            return -1;
        }
        AccountOwner owner = AccountOwner.of(scan, tokens.start(first), tokens.end(last), label);
        Evidence evidence = Evidence.labelled(label).with("owner", owner.name());
        boolean bank = plain && !scan.hits().any(Trigger.BANK_WORD, tokens.start(first) - 120, tokens.end(last) + 120);
        scan.report(
                FindingType.BANK_ACCOUNT,
                tokens.start(first),
                tokens.end(last),
                bank && !label.column() ? 0.7 : 0.95,
                evidence);
        scan.take(tokens.start(first), tokens.end(last));
        return last;
    }
}
