package nl.rechtspoor.kernel.formats;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers under which others know a matter. */
public final class CaseNumbers {
    private static final Pattern V_NUMBER = Pattern.compile("\\d{10}");
    private static final Pattern STRASBOURG_APPLICATION = Pattern.compile("\\d{1,5}/\\d{2}");
    private static final Pattern HUDOC_ITEM = Pattern.compile("001-\\d+");
    private static final int MAX_COURT_NUMBER = 60;

    private CaseNumbers() {}

    /** The immigration service's ten digits, with or without spaces and dots. */
    public static Optional<String> vNumber(String typed) {
        return matching(V_NUMBER, typed.replaceAll("[ .]", ""));
    }

    /** The number of an application to the European Court of Human Rights, such as 12345/20. */
    public static Optional<String> strasbourgApplication(String typed) {
        return matching(STRASBOURG_APPLICATION, typed);
    }

    /** The number of a document in HUDOC, such as 001-12345. */
    public static Optional<String> hudocItem(String typed) {
        return matching(HUDOC_ITEM, typed);
    }

    /** A court's own number. Each court writes them in its own way, so only the length is looked at. */
    public static Optional<String> court(String typed) {
        var number = typed.strip();
        return number.isEmpty() || number.length() > MAX_COURT_NUMBER ? Optional.empty() : Optional.of(number);
    }

    private static Optional<String> matching(Pattern form, String typed) {
        var number = typed.strip();
        return form.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }
}
