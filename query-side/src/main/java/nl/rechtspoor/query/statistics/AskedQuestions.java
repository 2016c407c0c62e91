package nl.rechtspoor.query.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person asked of the statistics. Whoever wants to find out something of a child asks nearly the same thing again and
 * again, with one part different each time; so those series stand out here, and the privacy officer may ask why.
 *
 * @param questions how many were answered
 * @param different how many of them were not the same question, of whatever release
 * @param refused how many were refused, by the code of the refusal
 * @param series of questions that differ in one part only, the longest first
 */
record AskedQuestions(
        UUID staff,
        @Nullable String name,
        int questions,
        int different,
        SortedMap<String, Integer> refused,
        List<Series> series) {
    /** From how many different values on a part makes a series. */
    static final int LEAST_VALUES = 3;

    private static final int MOST_SERIES = 20;

    /**
     * Questions that differ in one part only.
     *
     * @param part that differs, such as {@code area}
     * @param otherwise the parts that are the same
     * @param values the different values of the part
     */
    record Series(String part, SortedMap<String, String> otherwise, List<String> values) {}

    /** One kind of line of the log, and how often it is there. A question that was refused was not kept. */
    record Asked(
            UUID askedBy,
            @Nullable Map<String, String> query,
            @Nullable String refusal,
            int times) {}

    static AskedQuestions of(UUID staff, @Nullable String name, List<Asked> asked) {
        var queries = asked.stream()
                .flatMap(each -> java.util.stream.Stream.ofNullable(each.query()))
                .distinct()
                .toList();
        var refused = new TreeMap<String, Integer>();
        asked.stream()
                .filter(each -> each.refusal() != null)
                .forEach(each -> refused.merge(each.refusal(), each.times(), Integer::sum));
        return new AskedQuestions(
                staff,
                name,
                asked.stream()
                        .filter(each -> each.query() != null)
                        .mapToInt(Asked::times)
                        .sum(),
                queries.size(),
                refused,
                series(queries));
    }

    private record Key(String part, SortedMap<String, String> otherwise) {}

    private static List<Series> series(List<Map<String, String>> queries) {
        var values = new HashMap<Key, TreeSet<String>>();
        for (var query : queries) {
            query.forEach((part, value) -> {
                var otherwise = new TreeMap<>(query);
                otherwise.remove(part);
                values.computeIfAbsent(new Key(part, otherwise), _ -> new TreeSet<>())
                        .add(value);
            });
        }
        var series = new ArrayList<Series>();
        values.forEach((key, found) -> {
            if (found.size() >= LEAST_VALUES) {
                series.add(new Series(key.part(), key.otherwise(), List.copyOf(found)));
            }
        });
        series.sort(Comparator.<Series>comparingInt(each -> -each.values().size())
                .thenComparing(Series::part)
                .thenComparing(each -> each.otherwise().toString()));
        return series.stream().limit(MOST_SERIES).toList();
    }
}
