package nl.rechtspoor.query.statistics;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.cases.AgeBand;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.statistics.disclosure.CodedCase;
import nl.rechtspoor.statistics.disclosure.Dimension;
import nl.rechtspoor.statistics.facts.Ages;
import nl.rechtspoor.statistics.facts.CaseFact;
import nl.rechtspoor.statistics.facts.Clusters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what is known of a case into the codes that a release counts. It needs the child's key, for the age. */
@Component
class Coding {
    private final Keyring keyring;
    private final Bodies bodies;

    Coding(Keyring keyring, @QueryDatabase Bodies bodies) {
        this.keyring = keyring;
        this.bodies = bodies;
    }

    /** The case in codes; nothing if the key of its child is gone. */
    Optional<CodedCase> of(CaseFact fact, Clusters clusters) {
        Optional<AgeBand> age = ageOf(fact);
        return age.map(
                band -> new CodedCase(fact.child(), clusters.of(fact.caseId()), fact.receivedIn(), codes(fact, band)));
    }

    private Optional<AgeBand> ageOf(CaseFact fact) {
        return fact.birthDate() == null
                ? Optional.of(AgeBand.UNKNOWN)
                : keyring.open(fact.birthDate(), LocalDate.class).map(born -> Ages.band(born, fact.receivedOn()));
    }

    private Map<Dimension, Set<String>> codes(CaseFact fact, AgeBand age) {
        Optional<Body> body = Optional.ofNullable(fact.body()).flatMap(bodies::find);
        var codes = new EnumMap<Dimension, Set<String>>(Dimension.class);
        codes.put(Dimension.AREA, sorted(fact.areas().stream()));
        codes.put(Dimension.ARTICLE, sorted(fact.articles().stream()));
        codes.put(
                Dimension.BODY,
                sorted(Stream.concat(
                        known(fact.body()),
                        known(fact.bodyType() == null ? body.map(Body::type).orElse(null) : fact.bodyType()))));
        codes.put(
                Dimension.REGION,
                sorted(known(fact.province() == null ? body.map(Body::province).orElse(null) : fact.province())));
        codes.put(Dimension.GROUP, sorted(fact.groups().stream()));
        codes.put(Dimension.AGE_BAND, Set.of(age.name()));
        codes.put(Dimension.ASKER_ROLE, Set.of(fact.askerRole().name()));
        codes.put(Dimension.CHANNEL, Set.of(fact.channel().name()));
        codes.put(Dimension.DECISION_TYPE, sorted(known(fact.decisionType())));
        codes.put(Dimension.OUTCOME, sorted(known(fact.outcome())));
        return codes;
    }

    private static Stream<Object> known(@Nullable Object code) {
        return Stream.ofNullable(code);
    }

    /** Every code prints as itself. */
    private static Set<String> sorted(Stream<?> codes) {
        var sorted = new TreeSet<String>();
        codes.forEach(code -> sorted.add(code.toString()));
        return sorted;
    }
}
