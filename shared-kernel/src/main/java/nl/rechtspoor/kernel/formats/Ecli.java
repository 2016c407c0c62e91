package nl.rechtspoor.kernel.formats;

import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The European identifier of a ruling, in upper case. Whether the court is in the directory is another question: old
 * court codes exist, so an unknown one deserves a warning and no refusal.
 */
public record Ecli(String country, String court, int year, String number) {
    private static final Pattern ANY =
            Pattern.compile("ECLI:([A-Z]{2}):([A-Z][A-Z0-9]{0,6}):(\\d{4}):([A-Z0-9.]{1,25})");
    private static final Pattern DUTCH_COURT = Pattern.compile("[A-Z]{2,7}");
    private static final Pattern DUTCH_NUMBER = Pattern.compile("[A-Z]{2}\\d{4}|[1-9]\\d*");
    private static final Pattern STRASBOURG_NUMBER = Pattern.compile("\\d{4}(JUD|DEC)\\d{9}");

    /** What was typed, if it is an ECLI of no later than this year. Surrounding space and lower case are forgiven. */
    public static Optional<Ecli> read(String typed, Year thisYear) {
        var parts = ANY.matcher(typed.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        var ecli = new Ecli(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)), parts.group(4));
        return ecli.year >= 1900 && ecli.year <= thisYear.getValue() && ecli.numberFitsCourt()
                ? Optional.of(ecli)
                : Optional.empty();
    }

    private boolean numberFitsCourt() {
        if (country.equals("NL")) {
            return DUTCH_COURT.matcher(court).matches()
                    && DUTCH_NUMBER.matcher(number).matches();
        }
        return !(country.equals("CE") && court.equals("ECHR"))
                || STRASBOURG_NUMBER.matcher(number).matches();
    }

    @Override
    public String toString() {
        return "ECLI:" + country + ":" + court + ":" + year + ":" + number;
    }
}
