package nl.rechtspoor.kernel.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.cases.MissingConsent.Capacity;
import nl.rechtspoor.kernel.cases.MissingConsent.Reason;
import nl.rechtspoor.kernel.rules.ConsentBand;
import nl.rechtspoor.kernel.rules.ConsentRuleset;
import org.jspecify.annotations.Nullable;

/** One need on one day under the rules of one age, and its answer. */
record ConsentQuestion(
        ConsentRuleset rules,
        ConsentSituation situation,
        ConsentNeed need,
        LocalDate day,
        ConsentBand band,
        boolean minorStep) {
    /** Somebody whose word counts, who may be nobody known yet. */
    private record Entitled(@Nullable PartyId party, Capacity capacity) {}

    ConsentAssessment answer() {
        var required = required();
        var given = required.stream().filter(this::hasConsented).toList();
        var missing = oneIsEnough(given)
                ? List.<MissingConsent>of()
                : required.stream()
                        .filter(one -> !given.contains(one))
                        .map(this::missing)
                        .toList();
        var refusedBy = refusedBy(required);
        var waivable = band.waivable() && missing.stream().allMatch(one -> one.role() == Capacity.HOLDER_OF_AUTHORITY);
        return new ConsentAssessment(
                missing.isEmpty() && refusedBy.isEmpty(),
                missing,
                refusedBy,
                missing.stream().flatMap(one -> expired(one.party()).stream()).collect(Collectors.toSet()),
                given.stream()
                        .flatMap(one -> usable(one.party()).stream())
                        .map(GivenConsent::consent)
                        .collect(Collectors.toSet()),
                covered(given),
                waivable && !missing.isEmpty(),
                waivable && !missing.isEmpty() && refusedBy.isEmpty() ? waiver() : null,
                rules.version());
    }

    private List<Entitled> required() {
        var required = new ArrayList<Entitled>();
        if (band.child() || minorStep) {
            required.add(new Entitled(situation.child(), Capacity.CHILD));
        }
        if (band.holders()) {
            situation
                    .holdersOn(day)
                    .forEach(holder -> required.add(new Entitled(holder, Capacity.HOLDER_OF_AUTHORITY)));
            if (situation.holdersOn(day).isEmpty()) {
                required.add(new Entitled(null, Capacity.HOLDER_OF_AUTHORITY));
            }
        }
        return required;
    }

    private boolean oneIsEnough(List<Entitled> given) {
        return minorStep
                && (given.stream().anyMatch(one -> one.capacity() == Capacity.CHILD)
                        || band.oneHolderSufficesForMinorStep() && !given.isEmpty());
    }

    private boolean hasConsented(Entitled one) {
        return !usable(one.party()).isEmpty();
    }

    private List<GivenConsent> usable(@Nullable PartyId giver) {
        return ofNeed(giver).stream().filter(consent -> consent.holdsOn(day)).toList();
    }

    private Set<ConsentId> expired(@Nullable PartyId giver) {
        return ofNeed(giver).stream()
                .filter(consent -> consent.until().isBefore(day))
                .map(GivenConsent::consent)
                .collect(Collectors.toSet());
    }

    private List<GivenConsent> ofNeed(@Nullable PartyId giver) {
        return situation.consents().stream()
                .filter(consent -> consent.giver().equals(giver) && consent.covers(need))
                .toList();
    }

    private MissingConsent missing(Entitled one) {
        if (one.party() == null) {
            return new MissingConsent(
                    null,
                    one.capacity(),
                    one.capacity() == Capacity.CHILD ? Reason.CHILD_UNKNOWN : Reason.HOLDER_UNKNOWN);
        }
        var reason = expired(one.party()).isEmpty() ? Reason.NOT_GIVEN : Reason.EXPIRED;
        return new MissingConsent(one.party(), one.capacity(), reason);
    }

    private Set<PartyId> refusedBy(List<Entitled> entitled) {
        return situation.refusals().stream()
                .filter(refusal -> refusal.concerns(need))
                .map(RefusedConsent::giver)
                .filter(giver -> entitled.stream()
                        .filter(one -> one.capacity() == Capacity.CHILD || band.objectionBlocks())
                        .anyMatch(one -> giver.equals(one.party())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What everybody who consented agreed to; somebody's several consents add up. */
    private Set<DataCategory> covered(List<Entitled> given) {
        var covered = EnumSet.allOf(DataCategory.class);
        for (var one : given) {
            covered.retainAll(usable(one.party()).stream()
                    .flatMap(consent -> consent.dataSet().stream())
                    .collect(Collectors.toSet()));
        }
        return covered;
    }

    private @Nullable WaiverId waiver() {
        return situation.waivers().stream()
                .filter(waiver -> waiver.covers(need, day)
                        && band.grounds().contains(waiver.ground().name()))
                .map(AgreedWaiver::waiver)
                .findFirst()
                .orElse(null);
    }
}
