package nl.rechtspoor.statistics.series;

/** By what cases are put into series. */
public enum SeriesDimension {
    ARTICLE,
    TOPIC,
    BODY,
    REGION,
    GROUP
}
