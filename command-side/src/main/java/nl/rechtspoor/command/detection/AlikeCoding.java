package nl.rechtspoor.command.detection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.cases.AgeBand;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.statistics.facts.Ages;
import nl.rechtspoor.statistics.facts.CaseFact;
import nl.rechtspoor.statistics.signals.UnequalTreatment.Pattern;
import nl.rechtspoor.statistics.signals.UnequalTreatment.Treated;
import org.springframework.stereotype.Component;

/**
 * Puts cases into the patterns in which they are alike in law. It needs the child's key, for the age; a case of which anything
 * is not known can be compared with none.
 */
@Component
class AlikeCoding {
    private final SeriesCoding coding;
    private final Keyring keyring;

    AlikeCoding(SeriesCoding coding, Keyring keyring) {
        this.coding = coding;
        this.keyring = keyring;
    }

    List<AlikeCase> of(Collection<CodedCase> cases) {
        return cases.stream().flatMap(coded -> alike(coded).stream()).toList();
    }

    private Optional<AlikeCase> alike(CodedCase coded) {
        CaseFact fact = coded.known().fact();
        Classification codes = fact.classification();
        Optional<Boolean> granted = AlikeCase.isGranted(fact);
        Optional<String> policy = AlikeCase.policy(fact);
        Optional<BodyType> kind = coding.kindOf(fact);
        if (codes == null || granted.isEmpty() || policy.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        return age(fact).map(band -> {
            var pattern = new Pattern(
                    codes.areas().getFirst().value(),
                    codes.primaryArticle().value(),
                    kind.get().value(),
                    policy.get(),
                    band.name(),
                    codes.groups().stream().map(Enum::name).collect(Collectors.toSet()));
            String body = fact.body() == null ? kind.get().value() : fact.body().value();
            return new AlikeCase(
                    coded,
                    IssueCoding.of(codes, kind.get(), fact.decisionType()),
                    new Treated(fact.caseId().value(), fact.child().value(), body, pattern, granted.get()));
        });
    }

    private Optional<AgeBand> age(CaseFact fact) {
        return Optional.ofNullable(fact.birthDate())
                .flatMap(born -> keyring.open(born, LocalDate.class))
                .map(born -> Ages.band(born, fact.receivedOn()));
    }
}
