package nl.rechtspoor.platform.encryption;

import java.util.regex.Pattern;

/**
 * How a word sounds to a Dutch ear, roughly: Claassen and Klaasen, Meijer and Meyer, Schmidt and Smit come out alike.
 * Good for finding candidates, never for deciding that two people are one.
 */
final class DutchSound {
    private record Rule(Pattern spelling, String sound) {
        Rule(String spelling, String sound) {
            this(Pattern.compile(spelling), sound);
        }
    }

    private static final Rule[] RULES = {
        new Rule("sch(?=m|n|l|r|$)", "s"),
        new Rule("sj|sh|ch(?=i|e(?!$))(?<=^ch)", "sj"),
        new Rule("ck|cq|q(u)?", "k"),
        new Rule("ch|gh|g", "g"),
        new Rule("c(?=[eiy])", "s"),
        new Rule("c", "k"),
        new Rule("x", "ks"),
        new Rule("ph|v", "f"),
        new Rule("th|dt|d$", "t"),
        new Rule("z", "s"),
        new Rule("[ae]?ij|ei|ey|ay|ai|y", "i"),
        new Rule("ou", "au"),
        new Rule("ae", "a"),
        new Rule("oe", "u"),
        new Rule("(?<=[a-z])h", ""),
        new Rule("(.)\\1+", "$1"),
        new Rule("(?<=.)[aeiou]+", ""),
        new Rule("(.)\\1+", "$1"),
    };

    private DutchSound() {}

    static String of(String word) {
        var sound = word;
        for (var rule : RULES) {
            sound = rule.spelling().matcher(sound).replaceAll(rule.sound());
        }
        return sound;
    }
}
