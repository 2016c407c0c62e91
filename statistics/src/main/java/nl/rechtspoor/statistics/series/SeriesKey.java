package nl.rechtspoor.statistics.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which series.
 *
 * @param codes one per dimension of the level, in its order
 */
public record SeriesKey(Level level, List<String> codes) implements Comparable<SeriesKey> {
    private static final Comparator<SeriesKey> ORDER =
            Comparator.comparing(SeriesKey::level).thenComparing(SeriesKey::name);

    public SeriesKey {
        codes = List.copyOf(codes);
        if (codes.size() != level.dimensions().size()) {
            throw new IllegalArgumentException("A series of %s has %d codes."
                    .formatted(level, level.dimensions().size()));
        }
    }

    public static SeriesKey of(Level level, String... codes) {
        return new SeriesKey(level, List.of(codes));
    }

    /** {@code ARTICLE_AND_BODY:CRC-9/GI-1}. */
    public String name() {
        return level + ":" + String.join("/", codes);
    }

    /** The broader series under which this one is listed, so that one cause shows as one story. */
    public Optional<SeriesKey> parent() {
        return level.isNarrow()
                ? Optional.of(of(
                        level.dimensions().getFirst() == SeriesDimension.ARTICLE ? Level.ARTICLE : Level.TOPIC,
                        codes.getFirst()))
                : Optional.empty();
    }

    /** Every series that a case belongs to. */
    static List<SeriesKey> allOf(ReportedCase reported) {
        var keys = new ArrayList<SeriesKey>();
        for (Level level : Level.values()) {
            var first = reported.codes(level.dimensions().getFirst());
            if (!level.isNarrow()) {
                first.forEach(code -> keys.add(of(level, code)));
            } else {
                var second = reported.codes(level.dimensions().get(1));
                first.forEach(one -> second.forEach(other -> keys.add(of(level, one, other))));
            }
        }
        return keys;
    }

    @Override
    public int compareTo(SeriesKey other) {
        return ORDER.compare(this, other);
    }
}
