package nl.rechtspoor.query.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rechtspoor.platform.encryption.BlindIndex;

/**
 * Asks for the names that hold all words of a text, each as written or as it sounds.
 *
 * @param select a query with the columns asked for
 * @param parameters what its named parameters stand for
 */
record WordsOfOneName(String select, Map<String, Object> parameters) {
    /**
     * Nothing where the text holds no word of a name.
     *
     * @param columns what tells one name from another, and whose it is
     * @param table a table of tokens with the columns {@code field} and {@code token}
     */
    static Optional<WordsOfOneName> in(String text, BlindIndex index, String columns, String table) {
        List<Set<Long>> words = index.wordsOf(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var parameters = new LinkedHashMap<String, Object>();
        var parts = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            parameters.put("word" + i, words.get(i).toArray(Long[]::new));
            parts.add(
                    "select " + columns + " from " + table + " where field <> 'phone' and token = any(:word" + i + ")");
        }
        return Optional.of(new WordsOfOneName(String.join(" intersect ", parts), parameters));
    }
}
