package nl.rechtspoor.statistics.series;

import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.statistics.facts.CaseFact;
import nl.rechtspoor.statistics.facts.Clusters;

/** Puts what is known of cases into the codes of series. */
public final class CasesInSeries {
    private final Clusters clusters;
    private final Function<BodyId, Optional<Body>> bodies;
    private final Map<BodyType, Set<Optional<BodyId>>> kinds = new HashMap<>();

    /**
     * @param counted the cases that may be counted, as they were known at one position
     * @param clusters of all that were known then
     * @param bodies the directory
     */
    public CasesInSeries(Collection<CaseFact> counted, Clusters clusters, Function<BodyId, Optional<Body>> bodies) {
        this.clusters = clusters;
        this.bodies = bodies;
        counted.forEach(fact -> kindOf(fact)
                .ifPresent(kind ->
                        kinds.computeIfAbsent(kind, _ -> new HashSet<>()).add(Optional.ofNullable(fact.body()))));
    }

    /** @param coded the month in which the case first had codes; one from before it came in counts as the same month */
    public ReportedCase reported(CaseFact fact, YearMonth coded) {
        var received = fact.receivedIn();
        return new ReportedCase(
                fact.child().value(),
                clusters.of(fact.caseId()),
                received,
                coded.isBefore(received) ? received : coded,
                codes(fact));
    }

    /** The kind of the body that a case is about, if it is known. */
    public Optional<BodyType> kindOf(CaseFact fact) {
        return Optional.ofNullable(fact.bodyType()).or(() -> bodyOf(fact).map(Body::type));
    }

    private Map<SeriesDimension, Set<String>> codes(CaseFact fact) {
        var codes = new EnumMap<SeriesDimension, Set<String>>(SeriesDimension.class);
        codes.put(SeriesDimension.ARTICLE, printed(fact.articles().stream()));
        codes.put(SeriesDimension.TOPIC, printed(fact.areas().stream()));
        codes.put(
                SeriesDimension.BODY,
                printed(Stream.concat(Stream.ofNullable(fact.body()), kindAsSeries(fact).stream())));
        codes.put(
                SeriesDimension.REGION,
                printed(Optional.ofNullable(fact.province())
                        .or(() -> bodyOf(fact).flatMap(body -> Optional.ofNullable(body.province())))
                        .stream()));
        codes.put(SeriesDimension.GROUP, printed(fact.groups().stream()));
        return codes;
    }

    /** Of a kind of which only one body ever was named, that body is the whole series. */
    private Optional<String> kindAsSeries(CaseFact fact) {
        return kindOf(fact)
                .filter(kind -> fact.body() == null
                        || kinds.getOrDefault(kind, Set.of()).size() > 1)
                .map(IssueSeries::codeOf);
    }

    private Optional<Body> bodyOf(CaseFact fact) {
        return Optional.ofNullable(fact.body()).flatMap(bodies);
    }

    /** Every code prints as itself. */
    private static Set<String> printed(Stream<?> codes) {
        return codes.map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }
}
