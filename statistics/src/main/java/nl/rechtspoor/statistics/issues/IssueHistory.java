package nl.rechtspoor.statistics.issues;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueRejected;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueReopened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternAdded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAttached;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalDismissed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.ReopeningCause;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.kernel.dossiers.SignalVerdict;
import org.jspecify.annotations.Nullable;

/** What happened to one issue, as far as it matters to how well detection works. */
public final class IssueHistory {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

    private final IssueKey key;
    private final List<Told> told;

    /** One event of the dossier, and when it was recorded. */
    public record Told(DossierEvent event, Instant at) {}

    /**
     * One signal, and what people made of it.
     *
     * @param attached whether somebody put it with the dossier of its issue, which two people had reviewed
     * @param verdict missing while nobody has decided
     */
    public record RaisedSignal(
            SignalId id,
            Instant at,
            SystemicSignalRaised event,
            boolean attached,
            @Nullable SignalVerdict verdict) {
        private RaisedSignal put() {
            return new RaisedSignal(id, at, event, true, verdict);
        }

        private RaisedSignal decided(SignalVerdict by) {
            return new RaisedSignal(id, at, event, attached, by);
        }
    }

    private IssueHistory(IssueKey key, List<Told> told) {
        this.key = key;
        this.told = List.copyOf(told);
    }

    /** The history that these events tell, in their order; nothing where there is none yet. */
    public static Optional<IssueHistory> of(List<Told> told) {
        return told.stream()
                .flatMap(each -> keyIn(each.event()).stream())
                .findFirst()
                .map(key -> new IssueHistory(key, told));
    }

    private static Optional<IssueKey> keyIn(DossierEvent event) {
        return switch (event) {
            case SystemicSignalRaised raised -> Optional.of(raised.key());
            case DossierOpened opened -> Optional.of(opened.key());
            default -> Optional.empty();
        };
    }

    /** What had been recorded before that moment; nothing where that is nothing. */
    public Optional<IssueHistory> before(Instant moment) {
        return of(told.stream().filter(each -> each.at().isBefore(moment)).toList());
    }

    public DossierId dossier() {
        return told.getFirst().event().dossierId();
    }

    public IssueKey key() {
        return key;
    }

    /** Every signal, in the order in which they were raised. */
    public List<RaisedSignal> signals() {
        Map<SignalId, RaisedSignal> signals = new LinkedHashMap<>();
        for (var each : told) {
            switch (each.event()) {
                case SystemicSignalRaised e ->
                    signals.put(e.signal(), new RaisedSignal(e.signal(), each.at(), e, false, null));
                case SignalAttached e -> signals.computeIfPresent(e.signal(), (_, raised) -> raised.put());
                case SignalAccepted e ->
                    signals.computeIfPresent(e.signal(), (_, raised) -> raised.decided(SignalVerdict.ACCEPT));
                case SignalDismissed e ->
                    signals.computeIfPresent(e.signal(), (_, raised) -> raised.decided(SignalVerdict.DISMISS));
                default -> {}
            }
        }
        return List.copyOf(signals.values());
    }

    /** Where the evidence of its signals stands in the sealed stream. */
    public Set<Long> evidence() {
        return signals().stream()
                .flatMap(signal -> signal.event().evidence().positions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The cases whose patterns jurists handed on to it, also those that left research later. */
    public Set<CaseId> patternCases() {
        return told.stream()
                .flatMap(each ->
                        each.event() instanceof PatternAdded added ? Stream.of(added.caseId()) : Stream.<CaseId>empty())
                .collect(Collectors.toSet());
    }

    /** Where the issue stands. */
    public DossierStage stage() {
        @Nullable DossierStage stage = null;
        for (var each : told) {
            stage = DossierStage.after(stage, each.event());
        }
        return Objects.requireNonNull(stage);
    }

    /** Whether two people found that the issue is there, and nobody has found otherwise since; also when it is over. */
    public boolean isConfirmed() {
        boolean confirmed = false;
        for (var each : told) {
            confirmed = switch (each.event()) {
                case IssueConfirmed _ -> true;
                case IssueRejected _ -> false;
                case IssueReopened reopened -> confirmed && reopened.cause() == ReopeningCause.RELAPSE;
                default -> confirmed;
            };
        }
        return confirmed;
    }

    /** When it was first confirmed, if it ever was. */
    public Optional<Instant> firstConfirmed() {
        return Confirmation.in(told).stream().map(Confirmation::confirmed).findFirst();
    }

    /**
     * The months in which a violation that was confirmed went on, so that they are no part of what is normal: from the first
     * that an accepted signal is about until it was over.
     *
     * @param last up to and with this month if it is not over yet
     */
    public Set<YearMonth> confirmedMonths(YearMonth last) {
        var months = new TreeSet<YearMonth>();
        Confirmation.in(told).forEach(confirmation -> months.addAll(confirmation.months(last)));
        return months;
    }

    static YearMonth monthOf(Instant moment) {
        return YearMonth.from(moment.atZone(LEGAL_TIME));
    }
}
