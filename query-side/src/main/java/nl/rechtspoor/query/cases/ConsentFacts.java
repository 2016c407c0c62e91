package nl.rechtspoor.query.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.cases.AgreedWaiver;
import nl.rechtspoor.kernel.cases.AuthorityPeriod;
import nl.rechtspoor.kernel.cases.BirthDate;
import nl.rechtspoor.kernel.cases.CaseEvent.*;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.cases.ConsentNeed;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.ConsentSituation;
import nl.rechtspoor.kernel.cases.GivenConsent;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.RefusedConsent;
import nl.rechtspoor.kernel.cases.WaiverId;
import nl.rechtspoor.kernel.directory.BodyId;
import org.jspecify.annotations.Nullable;

/** What a case knows about consent: who gave, refused and took back what, who decides for the child, and what is asked. */
final class ConsentFacts {
    final Map<ConsentId, ConsentRecorded> recorded = new LinkedHashMap<>();
    final Set<ConsentId> withdrawn = new HashSet<>();
    final List<RefusedConsent> refusals = new ArrayList<>();
    final List<AuthorityRecorded> authorities = new ArrayList<>();
    final Set<ConsentNeed> needs = new LinkedHashSet<>();
    private final Map<WaiverId, AgreedWaiver> waivers = new LinkedHashMap<>();

    void tell(RecordedEvent told) {
        switch (told.event()) {
            case AuthorityRecorded e -> authorities.add(e);
            case ConsentRecorded e -> {
                recorded.put(e.consent(), e);
                endRefusals(e);
                needed(e.purpose(), e.recipient());
            }
            case ConsentRefused e -> {
                refusals.add(new RefusedConsent(e.refusal(), e.giver(), e.purpose(), e.recipient()));
                needed(e.purpose(), e.recipient());
            }
            case ConsentWithdrawn e -> withdrawn.addAll(e.consents());
            case ConsentWaiverProposed e -> needed(e.purpose(), e.recipient());
            case ConsentRequirementWaived e ->
                waivers.put(
                        e.waiver(),
                        new AgreedWaiver(e.waiver(), e.purpose(), e.recipient(), e.ground(), e.validUntil()));
            case MediationStarted e -> needed(ConsentPurpose.MEDIATION, e.body());
            case BodyContacted e -> used(e.waiver());
            case CaseReferred e -> used(e.waiver());
            case ReportRequested e -> used(e.waiver());
            default -> {} // nothing else is about consent
        }
    }

    ConsentSituation situation(@Nullable PartyId child, @Nullable BirthDate birthDate) {
        return new ConsentSituation(
                child,
                birthDate,
                authorities.stream()
                        .map(one -> new AuthorityPeriod(one.party(), one.kind(), one.from(), one.until()))
                        .toList(),
                recorded.values().stream()
                        .filter(one -> !withdrawn.contains(one.consent()))
                        .map(one -> new GivenConsent(
                                one.consent(),
                                one.giver(),
                                one.purpose(),
                                one.recipient(),
                                one.dataSet(),
                                one.validFrom(),
                                one.validUntil()))
                        .toList(),
                refusals,
                List.copyOf(waivers.values()));
    }

    List<CaseFile.Authority> authoritiesOf(UUID party) {
        return authorities.stream()
                .filter(one -> one.party().value().equals(party))
                .map(one -> new CaseFile.Authority(one.kind(), one.from(), one.until()))
                .toList();
    }

    private void endRefusals(ConsentRecorded consent) {
        var need = new ConsentNeed(consent.purpose(), consent.recipient());
        refusals.removeIf(refusal -> refusal.giver().equals(consent.giver()) && refusal.concerns(need));
    }

    private void needed(ConsentPurpose purpose, @Nullable BodyId recipient) {
        needs.add(new ConsentNeed(purpose, recipient));
    }

    private void used(@Nullable WaiverId waiver) {
        waivers.remove(waiver);
    }
}
