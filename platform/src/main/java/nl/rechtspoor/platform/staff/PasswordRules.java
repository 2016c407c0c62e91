package nl.rechtspoor.platform.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.rechtspoor.platform.commands.InvalidCommand;

/** What a password must be: long, and not what everybody would try first. No rules about capitals and signs. */
final class PasswordRules {
    static final int SHORTEST = 12;
    /** Longer ones would only make the hash work. */
    static final int LONGEST = 200;
    /** What must be left of a password when names, years and common words are taken out. */
    private static final int OWN_CHARACTERS = 4;

    private final List<String> commonWords = read();

    /** Refuses with every fault at once. */
    void check(String password, String username, String name) {
        var faults = new ArrayList<InvalidCommand.Fault>();
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            faults.add(fault("PASSWORD_TOO_SHORT", "at least " + SHORTEST + " and at most " + LONGEST + " characters"));
        }
        if (isLikeName(password, username) || name.lines().anyMatch(part -> isLikeName(password, part))) {
            faults.add(fault("PASSWORD_LIKE_USERNAME", "the name of the account is the first thing to try"));
        }
        if (isCommon(password)) {
            faults.add(fault("PASSWORD_COMMON", "common words, years and rows of keys are tried first"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidCommand(faults);
        }
    }

    static InvalidCommand.Fault fault(String code, String detail) {
        return new InvalidCommand.Fault("/password", code, detail);
    }

    private static boolean isLikeName(String password, String name) {
        var word = lettersOf(name);
        return word.length() > 2
                && (isLittle(lettersOf(password).replace(word, ""))
                        || isLittle(lettersOf(unmasked(password)).replace(word, "")));
    }

    private boolean isCommon(String password) {
        return isLittle(withoutCommonWords(lettersOf(password)))
                || isLittle(withoutCommonWords(lettersOf(unmasked(password))));
    }

    private String withoutCommonWords(String letters) {
        var rest = letters;
        for (var word : commonWords) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    private static boolean isLittle(String rest) {
        return rest.chars().distinct().count() < OWN_CHARACTERS;
    }

    private static String lettersOf(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    /** The usual signs in place of letters, read as those letters. */
    private static String unmasked(String password) {
        return password.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's');
    }

    private static List<String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-words.txt")), UTF_8))) {
            return lines.lines()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
