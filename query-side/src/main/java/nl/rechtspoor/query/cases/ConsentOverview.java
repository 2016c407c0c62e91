package nl.rechtspoor.query.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRecorded;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.cases.ConsentNeed;
import nl.rechtspoor.kernel.cases.ConsentProof;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.ConsentRules;
import nl.rechtspoor.kernel.cases.ConsentSituation;
import nl.rechtspoor.kernel.cases.DataCategory;
import nl.rechtspoor.kernel.cases.MissingConsent;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.directory.BodyId;
import org.jspecify.annotations.Nullable;

/** Who consented to what towards whom, and who still must: the state today, asked from the rules that decide. */
record ConsentOverview(List<Cell> matrix, List<Need> needs) {

    record Cell(
            PartyId party,
            ConsentPurpose purpose,
            @Nullable BodyId recipient,
            Status status,
            @Nullable ConsentId consent,
            Set<DataCategory> dataSet,
            @Nullable LocalDate validUntil,
            @Nullable ConsentProof how) {}

    enum Status {
        GIVEN,
        REFUSED,
        WITHDRAWN,
        EXPIRED,
        MISSING
    }

    record Need(
            ConsentPurpose purpose,
            @Nullable BodyId recipient,
            boolean complete,
            List<MissingConsent> missing,
            Set<PartyId> refusedBy) {}

    private record Place(
            PartyId party, ConsentPurpose purpose, @Nullable BodyId recipient) {}

    static ConsentOverview of(ConsentFacts facts, ConsentSituation situation, ConsentRules rules, LocalDate today) {
        var cells = new LinkedHashMap<Place, Cell>();
        facts.recorded.values().forEach(consent -> put(cells, given(consent, facts, today)));
        facts.refusals.forEach(refusal -> put(
                cells,
                new Cell(
                        refusal.giver(),
                        refusal.purpose(),
                        refusal.recipient(),
                        Status.REFUSED,
                        null,
                        Set.of(),
                        null,
                        null)));
        var needs = new ArrayList<Need>();
        for (ConsentNeed need : facts.needs) {
            var answer = rules.assess(situation, need, today);
            needs.add(
                    new Need(need.purpose(), need.recipient(), answer.permits(), answer.missing(), answer.refusedBy()));
            answer.missing().forEach(missing -> missing(cells, missing, need));
        }
        return new ConsentOverview(List.copyOf(cells.values()), needs);
    }

    private static Cell given(ConsentRecorded consent, ConsentFacts facts, LocalDate today) {
        var status = Status.GIVEN;
        if (facts.withdrawn.contains(consent.consent())) {
            status = Status.WITHDRAWN;
        } else if (consent.validUntil().isBefore(today)) {
            status = Status.EXPIRED;
        }
        return new Cell(
                consent.giver(),
                consent.purpose(),
                consent.recipient(),
                status,
                consent.consent(),
                consent.dataSet(),
                consent.validUntil(),
                consent.how());
    }

    /** The latest word counts, but a consent that still holds is not hidden by an older one that ended. */
    private static void put(Map<Place, Cell> cells, Cell cell) {
        cells.merge(
                new Place(cell.party(), cell.purpose(), cell.recipient()),
                cell,
                (before, now) -> before.status() == Status.GIVEN && now.status() == Status.EXPIRED ? before : now);
    }

    private static void missing(Map<Place, Cell> cells, MissingConsent missing, ConsentNeed need) {
        if (missing.party() != null) {
            cells.putIfAbsent(
                    new Place(missing.party(), need.purpose(), need.recipient()),
                    new Cell(
                            missing.party(),
                            need.purpose(),
                            need.recipient(),
                            Status.MISSING,
                            null,
                            Set.of(),
                            null,
                            null));
        }
    }
}
