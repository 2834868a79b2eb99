package org.xianshen.examples.samples;

/** Makes identity numbers with valid check digits. */
final class Numbers {

    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Numbers() {}

    /**
     * A resident identity number by GB 11643: region, birth date, sequence, check digit.
     *
     * @param region six digits
     * @param birth eight digits, {@code YYYYMMDD}
     * @param sequence 0 to 999, odd for men
     */
    static String residentId(String region, String birth, int sequence) {
        String body = region + birth + String.valueOf(1000 + sequence).substring(1);
        int weight = 1;
        int sum = 0;
        for (int i = body.length() - 1; i >= 0; i--) {
            weight = weight * 2 % 11;
            sum += (body.charAt(i) - '0') * weight;
        }
        return body + "0123456789X".charAt((12 - sum % 11) % 11);
    }

    /**
     * A unified social credit code by GB 32100, whose middle is an organisation code by GB 11714.
     *
     * @param department two characters: registering department and kind of body
     * @param region six digits
     * @param organisation eight characters
     */
    static String creditCode(String department, String region, String organisation) {
        String body = department + region + organisation + organisationCheck(organisation);
        int weight = 1;
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += CREDIT_ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String organisation) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * weights[i];
        }
        return "0123456789X0".charAt((11 - sum % 11) % 12);
    }

    /** {@code body} followed by its Luhn check digit, as on a bank card. */
    static String bankCard(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return body + (10 - sum % 10) % 10;
    }
}
