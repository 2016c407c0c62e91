package nl.rechtspoor.platform.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds citizen service numbers (burgerservicenummer), which the helpdesk has no right to hold: nine digits, also in
 * groups, that pass the eleven test.
 */
final class Bsn {
    /** Groups of digits with one dot, dash or space between them. */
    private static final Pattern DIGITS =
            Pattern.compile("\\p{Nd}+(?:[.\\-\\u2010-\\u2013\\p{Zs}]\\p{Nd}+)*");

    private static final Pattern GROUP = Pattern.compile("\\p{Nd}+");

    private static final int LENGTH = 9;
    private static final int LONGEST_PHONE = 15;

    private Bsn() {}

    static boolean isIn(String text) {
        Matcher runs = DIGITS.matcher(text);
        while (runs.find()) {
            List<String> groups = groups(runs.group());
            boolean international = runs.start() > 0 && text.charAt(runs.start() - 1) == '+';
            if (!(international && isPhone(groups)) && hasBsn(groups)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPhone(List<String> groups) {
        int digits = groups.stream().mapToInt(String::length).sum();
        return digits > LENGTH && digits <= LONGEST_PHONE;
    }

    private static boolean hasBsn(List<String> groups) {
        for (int first = 0; first < groups.size(); first++) {
            var number = new StringBuilder();
            for (int next = first; next < groups.size() && number.length() < LENGTH; next++) {
                number.append(groups.get(next));
                if (number.length() == LENGTH && passesElevenTest(number)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean passesElevenTest(CharSequence number) {
        int sum = -digit(number, 8);
        boolean allZero = digit(number, 8) == 0;
        for (int i = 0; i < 8; i++) {
            sum += (LENGTH - i) * digit(number, i);
            allZero &= digit(number, i) == 0;
        }
        return !allZero && sum % 11 == 0;
    }

    private static int digit(CharSequence number, int index) {
        return Character.digit(number.charAt(index), 10);
    }

    private static List<String> groups(String run) {
        var groups = new ArrayList<String>();
        Matcher group = GROUP.matcher(run);
        while (group.find()) {
            groups.add(group.group());
        }
        return groups;
    }
}
