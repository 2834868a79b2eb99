package org.xianshen.rules.recognize;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.xianshen.rules.lexicon.RegionCodes;

/**
 * What can be said of a string as a resident identity number of 15 or 18 characters.
 *
 * @param regionKnown the first six digits are or were a division
 * @param birthPlausible a day between 1870 and 2069 stands where the birth date belongs
 * @param checkHolds the check character is right; true for 15 digits, which have none
 */
record ResidentIdForm(boolean regionKnown, boolean birthPlausible, boolean checkHolds) {

    static final int SHORT = 15;
    static final int LONG = 18;

    /** The form of {@code number}, 15 digits, or 17 digits and a digit or X. */
    static ResidentIdForm of(String number) {
        boolean isLong = number.length() == LONG;
        int region = Integer.parseInt(number, 0, 6, 10);
        boolean birth = isLong
                ? isDate(
                        Integer.parseInt(number, 6, 10, 10),
                        Integer.parseInt(number, 10, 12, 10),
                        Integer.parseInt(number, 12, 14, 10))
                : isDate(
                        1900 + Integer.parseInt(number, 6, 8, 10),
                        Integer.parseInt(number, 8, 10, 10),
                        Integer.parseInt(number, 10, 12, 10));
        return new ResidentIdForm(RegionCodes.contains(region), birth, !isLong || CheckDigits.residentId(number));
    }

    /** Whether {@code number} has the outer form. */
    static boolean fits(String number) {
        if (number.length() == SHORT) {
            return CodeTokens.isDigits(number);
        }
        return number.length() == LONG
                && CodeTokens.isDigits(number, 0, 17)
                && (CodeTokens.isDigit(number.charAt(17)) || number.charAt(17) == 'X' || number.charAt(17) == 'x');
    }

    static boolean isDate(int year, int month, int day) {
        if (year < 1870 || year > 2069) {
            return false;
        }
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
