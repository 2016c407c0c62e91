package nl.rechtspoor.command.imports;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run. They are refused on the way in, unless an apostrophe says that they are text, and
 * get that apostrophe on the way out.
 */
final class Formula {
    private static final Pattern START = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("^'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Formula() {}

    /** Whether a spreadsheet could take the cell for a formula. */
    static boolean is(String cell) {
        return START.matcher(cell).matches();
    }

    /** The text that was meant, without the apostrophe that marks it as text. */
    static String unquoted(String cell) {
        return QUOTED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** The cell as a spreadsheet may see it. */
    static String quoted(String cell) {
        return is(cell) || QUOTED.matcher(cell).matches() ? "'" + cell : cell;
    }
}
