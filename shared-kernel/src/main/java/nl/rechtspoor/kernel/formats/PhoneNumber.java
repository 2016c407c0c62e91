package nl.rechtspoor.kernel.formats;

import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number in E.164. A number without a country is a Dutch one. */
public final class PhoneNumber {
    private static final Pattern PUNCTUATION = Pattern.compile("[ \\-./()]");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern DUTCH = Pattern.compile("\\+31[1-9]\\d{8}");

    private PhoneNumber() {}

    /** What was typed, if it is a phone number: {@code 06-12345678} is {@code +31612345678}. */
    public static Optional<String> read(String typed) {
        var digits = PUNCTUATION.matcher(typed.strip().replace("(0)", "")).replaceAll("");
        var number = withCountry(digits);
        var valid = number.startsWith("+31")
                ? DUTCH.matcher(number).matches()
                : E164.matcher(number).matches();
        return valid ? Optional.of(number) : Optional.empty();
    }

    private static String withCountry(String digits) {
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        return digits.startsWith("0") ? "+31" + digits.substring(1) : digits;
    }
}
