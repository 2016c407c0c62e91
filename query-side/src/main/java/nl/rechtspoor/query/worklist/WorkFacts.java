package nl.rechtspoor.query.worklist;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.AgreedWaiver;
import nl.rechtspoor.kernel.cases.AuthorityPeriod;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.ConsentNeed;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.kernel.cases.GivenConsent;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.RefusedConsent;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.query.projection.ChildName;
import nl.rechtspoor.query.projection.FoldedRows;
import org.jspecify.annotations.Nullable;

/** What the worklist must remember of one case to compose its line. {@link WorkStory} says how events change it. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class WorkFacts implements FoldedRows.Row {
    final UUID caseId;
    long version = -1;
    String number = "";
    CaseStage stage = CaseStage.OPEN;
    Urgency urgency = Urgency.NORMAL;

    @Nullable
    Classification classification;

    @Nullable
    UUID team;

    @Nullable
    UUID assignee;

    Instant openedAt = Instant.EPOCH;
    Instant updatedAt = Instant.EPOCH;

    @Nullable
    PartyId child;

    @Nullable
    SubjectId childPerson;

    /** The event that added the child, by which it can be corrected. */
    @Nullable
    UUID childEntry;

    @Nullable
    ChildName childName;

    @Nullable
    Sensitive<LocalDate> birthDate;

    List<AuthorityPeriod> authorities = new ArrayList<>();
    List<GivenConsent> consents = new ArrayList<>();
    List<RefusedConsent> refusals = new ArrayList<>();
    List<AgreedWaiver> waivers = new ArrayList<>();
    Set<ConsentNeed> needs = new LinkedHashSet<>();
    Map<UUID, Mediation> mediations = new LinkedHashMap<>();
    Set<UUID> waitingReferrals = new LinkedHashSet<>();
    Map<UUID, Deadline> deadlines = new LinkedHashMap<>();

    /** Who is to be asked how satisfied they are, until which day. */
    Map<UUID, LocalDate> toAsk = new LinkedHashMap<>();

    @com.fasterxml.jackson.annotation.JsonCreator
    WorkFacts(@com.fasterxml.jackson.annotation.JsonProperty("caseId") UUID caseId) {
        this.caseId = caseId;
    }

    @Override
    public long version() {
        return version;
    }

    /** One mediation, and whether the last word was ours. */
    record Mediation(BodyId body, MediationStage stage, boolean waits) {
        Mediation in(MediationStage newStage) {
            return new Mediation(body, newStage, waits);
        }

        Mediation waiting(boolean nowWaits) {
            return new Mediation(body, stage, nowWaits);
        }
    }

    /** A deadline that can still be met. */
    record Deadline(UUID id, DeadlineKind kind, String rule, LocalDate due) {
        Deadline movedTo(LocalDate newDue) {
            return new Deadline(id, kind, rule, newDue);
        }
    }

    MediationStage mediationStage() {
        for (MediationStage stage : List.of(MediationStage.ACTIVE, MediationStage.SUSPENDED, MediationStage.DONE)) {
            if (mediations.values().stream().anyMatch(mediation -> mediation.stage() == stage)) {
                return stage;
            }
        }
        return MediationStage.NONE;
    }

    boolean waitsForAnswer() {
        return !waitingReferrals.isEmpty()
                || mediations.values().stream()
                        .anyMatch(mediation -> mediation.stage() == MediationStage.ACTIVE && mediation.waits());
    }

    /** The last day on which somebody is still to be asked; none if nobody is. */
    @Nullable
    LocalDate askUntil() {
        return toAsk.values().stream().max(java.util.Comparator.naturalOrder()).orElse(null);
    }

    @Nullable
    Deadline nextDeadline() {
        return deadlines.values().stream()
                .min(java.util.Comparator.comparing(Deadline::due).thenComparing(Deadline::id))
                .orElse(null);
    }
}
