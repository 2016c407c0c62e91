package nl.rechtspoor.statistics.series;

import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.statistics.facts.CaseFact;
import nl.rechtspoor.statistics.facts.Clusters;

/** Turns what is known of cases into what detection counts. A case that has no codes yet is in no series. */
public final class CasesInSeries {
    private CasesInSeries() {}

    /**
     * @param known every case as it was known at one position
     * @param leftOut cases that may not be counted, whatever was known then
     * @param codedIn the month in which a case first had codes
     * @param bodies the directory, for the region of a body
     */
    public static List<ReportedCase> of(
            Collection<CaseFact> known,
            Set<CaseId> leftOut,
            Map<CaseId, YearMonth> codedIn,
            Function<BodyId, Optional<Body>> bodies) {
        var clusters = Clusters.of(known);
        return known.stream()
                .filter(CaseFact::counts)
                .filter(fact -> fact.classification() != null && codedIn.containsKey(fact.caseId()))
                .filter(fact -> !leftOut.contains(fact.caseId()))
                .map(fact -> reported(fact, clusters, codedIn.get(fact.caseId()), bodies))
                .toList();
    }

    private static ReportedCase reported(
            CaseFact fact, Clusters clusters, YearMonth coded, Function<BodyId, Optional<Body>> bodies) {
        var received = fact.receivedIn();
        return new ReportedCase(
                fact.child().value(),
                clusters.of(fact.caseId()),
                received,
                // a case of a helpdesk before this one may have been coded before it was brought in
                coded.isBefore(received) ? received : coded,
                codes(fact, bodies));
    }

    private static Map<SeriesDimension, Set<String>> codes(CaseFact fact, Function<BodyId, Optional<Body>> bodies) {
        var body = Optional.ofNullable(fact.body());
        var region = Optional.ofNullable(fact.province())
                .or(() -> body.flatMap(bodies).flatMap(found -> Optional.ofNullable(found.province())));
        var codes = new EnumMap<SeriesDimension, Set<String>>(SeriesDimension.class);
        codes.put(SeriesDimension.ARTICLE, printed(fact.articles().stream()));
        codes.put(SeriesDimension.TOPIC, printed(fact.areas().stream()));
        codes.put(SeriesDimension.BODY, printed(body.stream()));
        codes.put(SeriesDimension.REGION, printed(region.stream()));
        codes.put(SeriesDimension.GROUP, printed(fact.groups().stream()));
        return codes;
    }

    /** Every code prints as itself. */
    private static Set<String> printed(Stream<?> codes) {
        return codes.map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }
}
