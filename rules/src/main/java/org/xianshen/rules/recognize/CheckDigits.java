package org.xianshen.rules.recognize;

import java.math.BigInteger;

/** The check characters of numbers. Every method takes the number without separators and answers false for a wrong form. */
final class CheckDigits {

    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String RESIDENT_CHECKS = "10X98765432";
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String VIN_LETTER_VALUES = "12345678012345070923456789";
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** GB 11643: the 18th character of a resident identity number. */
    static boolean residentId(String number) {
        if (number.length() != 18 || !CodeTokens.isDigits(number, 0, 17)) {
            return false;
        }
        return Character.toUpperCase(number.charAt(17)) == residentCheck(number);
    }

    /** The check character for the first 17 digits. */
    static char residentCheck(String first17) {
        int sum = 0;
        for (int i = 0; i < RESIDENT_WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
        }
        return RESIDENT_CHECKS.charAt(sum % 11);
    }

    /** GB 32100: the 18th character of a unified social credit code. */
    static boolean creditCode(String code) {
        if (code.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = CREDIT_ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * CREDIT_WEIGHTS[i];
        }
        return code.charAt(17) == CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** GB 11714: the 9th character of an organisation code. */
    static boolean organizationCode(String code) {
        if (code.length() != 9) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            char c = code.charAt(i);
            if (!CodeTokens.isDigit(c) && !(c >= 'A' && c <= 'Z')) {
                return false;
            }
            sum += (CodeTokens.isDigit(c) ? c - '0' : c - 'A' + 10) * ORGANIZATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return code.charAt(8) == (check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check));
    }

    /** ISO/IEC 7812: the last digit of a card number, also of an IMEI. */
    static boolean luhn(String digits) {
        if (!CodeTokens.isDigits(digits)) {
            return false;
        }
        int sum = 0;
        boolean twice = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int value = digits.charAt(i) - '0';
            if (twice) {
                value = value > 4 ? value * 2 - 9 : value * 2;
            }
            sum += value;
            twice = !twice;
        }
        return sum % 10 == 0;
    }

    /** GB 16735: the 9th character of a vehicle identification number. */
    static boolean vin(String vin) {
        if (vin.length() != 17) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            char c = vin.charAt(i);
            if (c == 'I' || c == 'O' || c == 'Q' || !(CodeTokens.isDigit(c) || (c >= 'A' && c <= 'Z'))) {
                return false;
            }
            int value = CodeTokens.isDigit(c) ? c - '0' : VIN_LETTER_VALUES.charAt(c - 'A') - '0';
            sum += value * VIN_WEIGHTS[i];
        }
        int check = sum % 11;
        return vin.charAt(8) == (check == 10 ? 'X' : (char) ('0' + check));
    }

    /** ISO 13616: the check digits of an international bank account number, in capitals. */
    static boolean iban(String iban) {
        if (iban.length() < 15 || iban.length() > 34) {
            return false;
        }
        StringBuilder digits = new StringBuilder(64);
        for (int i = 0; i < iban.length(); i++) {
            char c = iban.charAt((i + 4) % iban.length());
            if (CodeTokens.isDigit(c)) {
                digits.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                digits.append(c - 'A' + 10);
            } else {
                return false;
            }
        }
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }
}
