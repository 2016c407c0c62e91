package nl.rechtspoor.statistics.series;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.cases.VulnerableGroup;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import org.jspecify.annotations.Nullable;

/**
 * Which issue a series is about, and in which series an issue would show. The topic of a series is a legal area; its body is a
 * named one, or all of a kind together.
 */
public final class IssueSeries {
    private static final String KIND = "kind:";

    private IssueSeries() {}

    /** The code of all bodies of a kind together; that of a named one is its identifier. */
    public static String codeOf(BodyType kind) {
        return KIND + kind;
    }

    /** The issue that a signal in this series raises. */
    public static IssueKey issue(SeriesKey series) {
        Map<SeriesDimension, String> codes = new EnumMap<>(SeriesDimension.class);
        for (int i = 0; i < series.codes().size(); i++) {
            codes.put(series.level().dimensions().get(i), series.codes().get(i));
        }
        var area = codes.get(SeriesDimension.TOPIC);
        var article = codes.get(SeriesDimension.ARTICLE);
        var body = codes.get(SeriesDimension.BODY);
        boolean isKind = body != null && body.startsWith(KIND);
        var region = codes.get(SeriesDimension.REGION);
        var group = codes.get(SeriesDimension.GROUP);
        return new IssueKey(
                area == null ? null : new AreaCode(area),
                null,
                article == null ? null : new ArticleCode(article),
                body != null && isKind ? new BodyType(body.substring(KIND.length())) : null,
                body == null || isKind ? null : new BodyId(body),
                null,
                region == null ? null : Province.valueOf(region),
                group == null ? null : VulnerableGroup.valueOf(group),
                null);
    }

    /** The series that is about exactly this issue; none where detection has no series that narrow, or of that kind. */
    public static Optional<SeriesKey> exactly(IssueKey issue) {
        return coveringAll(issue).stream()
                .filter(series -> issue(series).equals(issue))
                .findFirst();
    }

    /**
     * Every series that has all reports of the issue, from the broad to the narrow; none for an issue that is known by a
     * hint alone.
     */
    public static List<SeriesKey> coveringAll(IssueKey issue) {
        var codes = codes(issue);
        return Stream.of(Level.values())
                .filter(level -> codes.keySet().containsAll(level.dimensions()))
                .map(level -> new SeriesKey(
                        level, level.dimensions().stream().map(codes::get).toList()))
                .toList();
    }

    private static Map<SeriesDimension, String> codes(IssueKey issue) {
        var codes = new EnumMap<SeriesDimension, String>(SeriesDimension.class);
        put(codes, SeriesDimension.TOPIC, issue.area());
        put(codes, SeriesDimension.ARTICLE, issue.article());
        put(codes, SeriesDimension.BODY, issue.bodyType() == null ? null : codeOf(issue.bodyType()));
        put(codes, SeriesDimension.BODY, issue.body());
        put(codes, SeriesDimension.REGION, issue.province());
        put(codes, SeriesDimension.GROUP, issue.group());
        return codes;
    }

    private static void put(Map<SeriesDimension, String> codes, SeriesDimension dimension, @Nullable Object code) {
        if (code != null) {
            codes.put(dimension, code.toString());
        }
    }
}
