package nl.rechtspoor.query.dossiers;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.AdvocacyBegun;
import nl.rechtspoor.kernel.dossiers.DossierEvent.BodyHeard;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierNumberConfirmedNotBsn;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.FindingRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueAssessed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueRejected;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueReopened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternAdded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternRemoved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.ReviewRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAttached;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalDismissed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.StatisticsReleased;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.DossierEvent.TrendAnnotated;
import nl.rechtspoor.kernel.dossiers.DossierEvent.VerdictProposed;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.IssueReview;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.query.projection.FoldedRows;
import nl.rechtspoor.query.projection.Told;
import org.jspecify.annotations.Nullable;

/** What is known about one issue, texts sealed. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class DossierFacts implements FoldedRows.Row {
    final UUID dossierId;
    long version = -1;

    @Nullable
    DossierStage stage;

    /** Whether two people looked at the issue, as far as that still says something. */
    boolean reviewed;

    @Nullable
    IssueKey key;

    @Nullable
    Instant changedAt;

    @Nullable
    Told<DossierOpened> opened;

    Map<UUID, SignalStory> signals = new LinkedHashMap<>();
    Set<UUID> cases = new LinkedHashSet<>();
    List<Told<FindingRecorded>> findings = new ArrayList<>();
    List<Told<TrendAnnotated>> annotations = new ArrayList<>();
    List<Told<BodyHeard>> hearings = new ArrayList<>();
    List<Told<IssueAssessed>> assessments = new ArrayList<>();
    List<Told<StatisticsReleased>> releases = new ArrayList<>();
    List<Told<IssueReopened>> reopenings = new ArrayList<>();
    Set<UUID> campaigns = new LinkedHashSet<>();

    @Nullable
    Told<VerdictProposed> proposal;

    @Nullable
    Told<IssueConfirmed> confirmed;

    @Nullable
    Told<IssueRejected> rejected;

    @Nullable
    Told<IssueResolved> resolved;

    @JsonCreator
    DossierFacts(@JsonProperty("dossierId") UUID dossierId) {
        this.dossierId = dossierId;
    }

    @Override
    public long version() {
        return version;
    }

    DossierFacts evolve(DossierEvent event, long sequence, Instant at, StaffId by) {
        version = sequence;
        changedAt = at;
        stage = DossierStage.after(stage, event);
        reviewed = IssueReview.standsAfter(reviewed, event);
        switch (event) {
            case SystemicSignalRaised e -> {
                key = e.key();
                signals.put(e.signal().value(), new SignalStory(new Told<>(e, at, by)));
            }
            case ReviewRecorded e -> signal(e.signal()).reviews.add(new Told<>(e, at, by));
            case SignalAccepted e -> signal(e.signal()).state = SignalStory.State.ACCEPTED;
            case SignalAttached e -> signal(e.signal()).attach(new Told<>(e, at, by));
            case SignalDismissed e -> {
                signal(e.signal()).state = SignalStory.State.DISMISSED;
                signal(e.signal()).dismissal = e.reason();
            }
            case DossierOpened e -> {
                key = e.key();
                opened = new Told<>(e, at, by);
            }
            case PatternAdded e -> cases.add(e.caseId().value());
            case PatternRemoved e -> cases.remove(e.caseId().value());
            case FindingRecorded e -> findings.add(new Told<>(e, at, by));
            case TrendAnnotated e -> annotations.add(new Told<>(e, at, by));
            case BodyHeard e -> hearings.add(new Told<>(e, at, by));
            case IssueAssessed e -> assessments.add(new Told<>(e, at, by));
            case StatisticsReleased e -> releases.add(new Told<>(e, at, by));
            case VerdictProposed e -> proposal = new Told<>(e, at, by);
            case IssueConfirmed e -> {
                confirmed = new Told<>(e, at, by);
                proposal = null;
            }
            case IssueRejected e -> {
                rejected = new Told<>(e, at, by);
                proposal = null;
            }
            case AdvocacyBegun e -> campaigns.add(e.campaign().value());
            case IssueResolved e -> resolved = new Told<>(e, at, by);
            case IssueReopened e -> {
                reopenings.add(new Told<>(e, at, by));
                confirmed = null;
                rejected = null;
                resolved = null;
                proposal = null;
            }
            case DossierNumberConfirmedNotBsn _ -> {} // says nothing about the issue itself
        }
        return this;
    }

    /** Whether a later signal may be put with the dossier in one step. */
    boolean takesLaterSignals() {
        return reviewed && stage != null && stage.isAtWork();
    }

    /** Every signal, in the order of time: a stored document keeps none. */
    List<SignalStory> signalsInTime() {
        return signals.values().stream()
                .sorted(Comparator.comparing((SignalStory signal) -> signal.raised.at())
                        .thenComparing(signal -> signal.id().value()))
                .toList();
    }

    /** What was put with the dossier later, in the order of time. */
    List<SignalStory> laterSignals() {
        return signalsInTime().stream()
                .filter(signal -> signal.attachment != null)
                .toList();
    }

    private SignalStory signal(SignalId id) {
        return Objects.requireNonNull(signals.get(id.value()), "a signal is raised before anything else");
    }

    /** Where the evidence of all signals stands in the sealed stream. */
    Set<Long> positions() {
        return signals.values().stream()
                .flatMap(signal -> signal.raised.event().evidence().positions().stream())
                .collect(Collectors.toSet());
    }
}
