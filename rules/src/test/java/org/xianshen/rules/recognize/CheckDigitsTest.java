package org.xianshen.rules.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckDigitsTest {

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(
                        "resident id, example of GB 11643",
                        (Predicate<String>) CheckDigits::residentId,
                        "11010519491231002X"),
                Arguments.of(
                        "credit code, example of GB 32100",
                        (Predicate<String>) CheckDigits::creditCode,
                        "91350100M000100Y43"),
                Arguments.of(
                        "organisation code, example of GB 11714",
                        (Predicate<String>) CheckDigits::organizationCode,
                        "D2143569X"),
                Arguments.of("card number", (Predicate<String>) CheckDigits::luhn, "4111111111111111"),
                Arguments.of(
                        "vehicle identification number", (Predicate<String>) CheckDigits::vin, "1M8GDM9AXKP042788"),
                Arguments.of(
                        "international account, example of ISO 13616",
                        (Predicate<String>) CheckDigits::iban,
                        "GB82WEST12345698765432"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void accepts_the_right_character_and_no_other_in_its_place(String name, Predicate<String> check, String number) {
        assertTrue(check.test(number), name);
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            char other = c == '9'
                    ? '8'
                    : c >= '0' && c < '9' ? (char) (c + 1) : c == 'X' ? '5' : (char) (c == 'Y' ? 'W' : c + 1);
            boolean hasWeight = !check.test(number.substring(0, i) + other + number.substring(i + 1));
            assertTrue(hasWeight || number.length() == 17, name + " place " + i);
        }
        assertFalse(check.test(number + "0"), name);
        assertFalse(check.test(""), name);
    }

    @ParameterizedTest
    @CsvSource({
        "十, 10",
        "二十, 20",
        "三十五, 35",
        "二〇一八, 2018",
        "○五, 5",
        "一百二十, 120",
        "廿三, 23",
        "12, 12",
        "拾伍, 15",
        "甲, -1",
        "'', -1"
    })
    void reads_chinese_numerals(String numeral, int value) {
        assertEquals(value, ChineseNumerals.parse(numeral));
    }
}
