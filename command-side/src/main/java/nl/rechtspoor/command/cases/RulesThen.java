package nl.rechtspoor.command.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.editions.Editions;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.rules.Rules;

/** The rules that a decision says it used. Where it names an edition, that edition holds, whatever was published since. */
record RulesThen(Rules all, RecordedAct recorded) {
    Rules rules() {
        return new Rules(
                named(all.taxonomy()),
                all.articles(),
                named(all.consent()),
                named(all.calendar()),
                all.deadlines(),
                named(all.retention()),
                all.directory(),
                all.issues(),
                all.detection());
    }

    private <R extends Editions.Published> Editions<R> named(Editions<R> editions) {
        return versions().stream()
                .flatMap(version -> editions.named(version.value()).stream())
                .findFirst()
                .map(edition -> new Editions<>(List.of(edition)))
                .orElse(editions);
    }

    /** The versions that the recorded events name. */
    Set<RuleVersion> versions() {
        var found = new LinkedHashSet<RuleVersion>();
        recorded.facts()
                .forEach(event -> Components.of(event).values().forEach(value -> {
                    if (value instanceof RuleVersion version) {
                        found.add(version);
                    }
                }));
        return found;
    }
}
