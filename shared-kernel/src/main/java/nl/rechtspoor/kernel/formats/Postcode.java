package nl.rechtspoor.kernel.formats;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Dutch postcode, written as {@code 1234 AB}. */
public final class Postcode {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{3}) ?((?!SA|SD|SS)[A-Z]{2})");

    private Postcode() {}

    /** What was typed, if it is a postcode. */
    public static Optional<String> read(String typed) {
        var parts = FORM.matcher(typed.strip().toUpperCase(Locale.ROOT));
        return parts.matches() ? Optional.of(parts.group(1) + " " + parts.group(2)) : Optional.empty();
    }
}
