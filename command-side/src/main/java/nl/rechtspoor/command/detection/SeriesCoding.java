package nl.rechtspoor.command.detection;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.statistics.facts.CaseFact;
import nl.rechtspoor.statistics.facts.Clusters;
import nl.rechtspoor.statistics.series.CasesInSeries;
import org.springframework.stereotype.Component;

/** Puts cases into the codes of series. A case without codes is in none. */
@Component
class SeriesCoding {
    private final Bodies bodies;

    SeriesCoding(Bodies bodies) {
        this.bodies = bodies;
    }

    List<CodedCase> of(Collection<KnownCase> counted, Clusters clusters) {
        var series = new CasesInSeries(counted.stream().map(KnownCase::fact).toList(), clusters, bodies::find);
        return counted.stream()
                .flatMap(known ->
                        codedIn(known)
                                .map(coded -> new CodedCase(known, series.reported(known.fact(), coded)))
                                .stream())
                .toList();
    }

    private static Optional<YearMonth> codedIn(KnownCase known) {
        return Optional.ofNullable(known.codedAt()).map(at -> YearMonth.from(at.atZone(Act.LEGAL_TIME)));
    }

    /** The kind of the body that a case is about, if it is known. */
    Optional<BodyType> kindOf(CaseFact fact) {
        return Optional.ofNullable(fact.bodyType())
                .or(() -> Optional.ofNullable(fact.body()).flatMap(bodies::find).map(Body::type));
    }
}
