package nl.rechtspoor.platform.encryption;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of a name in one spelling: lower case, without diacritics and punctuation. */
final class NameWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`.]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters that Unicode does not take apart. */
    private static final Map<String, String> WHOLE_LETTERS =
            Map.of("ø", "o", "ł", "l", "đ", "d", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "ĳ", "ij");

    private NameWords() {}

    static List<String> in(String name) {
        var folded = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (var letter : WHOLE_LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return BETWEEN_WORDS
                .splitAsStream(APOSTROPHES.matcher(folded).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
