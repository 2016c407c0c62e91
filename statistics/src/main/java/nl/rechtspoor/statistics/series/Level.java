package nl.rechtspoor.statistics.series;

import java.util.List;

/**
 * How narrow a series is. Each level is a family of its own: a correction for many tests counts the series of one level.
 */
public enum Level {
    ARTICLE(SeriesDimension.ARTICLE),
    TOPIC(SeriesDimension.TOPIC),
    BODY(SeriesDimension.BODY),
    REGION(SeriesDimension.REGION),
    GROUP(SeriesDimension.GROUP),
    ARTICLE_AND_BODY(SeriesDimension.ARTICLE, SeriesDimension.BODY),
    ARTICLE_AND_REGION(SeriesDimension.ARTICLE, SeriesDimension.REGION),
    TOPIC_AND_BODY(SeriesDimension.TOPIC, SeriesDimension.BODY),
    ARTICLE_AND_GROUP(SeriesDimension.ARTICLE, SeriesDimension.GROUP);

    private final List<SeriesDimension> dimensions;

    Level(SeriesDimension... dimensions) {
        this.dimensions = List.of(dimensions);
    }

    public List<SeriesDimension> dimensions() {
        return dimensions;
    }

    /** Whether its series are parts of a broader one. */
    public boolean isNarrow() {
        return dimensions.size() > 1;
    }
}
