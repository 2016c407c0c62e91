package nl.rechtspoor.platform.encryption;

import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number as the digits of E.164; a number without a country is Dutch. */
final class PhoneDigits {
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
    private static final String NETHERLANDS = "31";

    private PhoneDigits() {}

    static Optional<String> of(String written) {
        var stripped = TRUNK_ZERO.matcher(written.strip()).replaceAll("");
        var digits = NOT_A_DIGIT.matcher(stripped).replaceAll("");
        if (!stripped.startsWith("+")) {
            if (digits.startsWith("00")) {
                digits = digits.substring(2);
            } else if (digits.startsWith("0")) {
                digits = NETHERLANDS + digits.substring(1);
            }
        }
        return digits.length() >= 7 && digits.length() <= 15 ? Optional.of(digits) : Optional.empty();
    }
}
