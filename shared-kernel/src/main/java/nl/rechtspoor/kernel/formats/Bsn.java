package nl.rechtspoor.kernel.formats;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The citizen service number, which the helpdesk has no right to keep. */
public final class Bsn {
    private static final int LENGTH = 9;
    private static final Pattern DIGIT_GROUPS = Pattern.compile("\\d+(?:[ .\\u00a0]\\d+)*");

    private Bsn() {}

    /** Whether a text contains nine digits, perhaps parted by dots or spaces, that pass the eleven-test of a BSN. */
    public static boolean appearsIn(String text) {
        return DIGIT_GROUPS
                .matcher(text)
                .results()
                .anyMatch(run -> inGroups(run.group().split("[ .\\u00a0]")));
    }

    private static boolean inGroups(String[] groups) {
        for (int from = 0; from < groups.length; from++) {
            for (int to = from + 1; to <= groups.length; to++) {
                var digits = String.join("", Arrays.copyOfRange(groups, from, to));
                if (digits.length() == LENGTH && passesElevenTest(digits)) {
                    return true;
                }
                if (digits.length() >= LENGTH) {
                    break;
                }
            }
        }
        return false;
    }

    private static boolean passesElevenTest(String digits) {
        var sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            var weight = i == LENGTH - 1 ? -1 : LENGTH - i;
            sum += weight * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }
}
