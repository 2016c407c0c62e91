package nl.rechtspoor.query.audits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.audits.AuditEvent;
import nl.rechtspoor.kernel.audits.CommittedText;
import nl.rechtspoor.query.audits.AuditFile.Conclusion;
import nl.rechtspoor.query.audits.AuditFile.Draw;
import nl.rechtspoor.query.audits.AuditFile.FindingLine;
import nl.rechtspoor.query.audits.AuditFile.Progress;
import nl.rechtspoor.query.audits.AuditFile.SampledCase;
import org.jspecify.annotations.Nullable;

/** Puts the file of an audit together from its events. */
final class AuditFold {
    private final Function<CommittedText, AuditText> words;
    private final Map<StaffId, String> names;
    private final LongFunction<Optional<SealedAudits.EventPlace>> places;

    private final List<Draw> draws = new ArrayList<>();
    private final Map<UUID, SampledCase> cases = new LinkedHashMap<>();
    private final Map<UUID, FindingLine> findings = new LinkedHashMap<>();
    private ToldAudit.@Nullable Told first;
    private @Nullable Conclusion conclusion;

    AuditFold(
            Function<CommittedText, AuditText> words,
            Map<StaffId, String> names,
            LongFunction<Optional<SealedAudits.EventPlace>> places) {
        this.words = words;
        this.names = names;
        this.places = places;
    }

    void tell(ToldAudit.Told told) {
        switch (told.event()) {
            case AuditEvent.AuditOpened _ -> first = told;
            case AuditEvent.SampleDrawn drawn -> draw(drawn, told);
            case AuditEvent.CaseTakenUp taken -> put(taken.caseId(), Progress.TAKEN_UP, taken.knownAt());
            case AuditEvent.FindingRecorded found -> find(found, told);
            case AuditEvent.FindingWithdrawn gone ->
                findings.computeIfPresent(
                        gone.finding().value(), (_, line) -> withdrawn(line, words.apply(gone.reason())));
            case AuditEvent.CaseFinished finished ->
                cases.put(
                        finished.caseId().value(),
                        new SampledCase(
                                finished.caseId().value(),
                                null,
                                Progress.FINISHED,
                                finished.knownAt(),
                                finished.result(),
                                0));
            case AuditEvent.AuditConcluded concluded ->
                conclusion = new Conclusion(
                        words.apply(concluded.conclusion()),
                        told.at(),
                        names.get(told.actor()),
                        concluded.ledger(),
                        concluded.reportHash(),
                        told.position());
        }
    }

    private void put(CaseId caseId, Progress progress, @Nullable Long knownAt) {
        cases.put(caseId.value(), new SampledCase(caseId.value(), null, progress, knownAt, null, 0));
    }

    private void draw(AuditEvent.SampleDrawn drawn, ToldAudit.Told told) {
        drawn.cases().stream()
                .filter(one -> !cases.containsKey(one.value()))
                .forEach(one -> put(one, Progress.DRAWN, null));
        draws.add(new Draw(
                drawn.draw().value(),
                told.at(),
                names.get(told.actor()),
                drawn.criteria(),
                drawn.seed(),
                drawn.size(),
                drawn.position(),
                drawn.population(),
                drawn.cases().stream().map(CaseId::value).toList()));
    }

    private void find(AuditEvent.FindingRecorded found, ToldAudit.Told told) {
        var place = places.apply(found.position());
        findings.put(
                found.finding().value(),
                new FindingLine(
                        found.finding().value(),
                        found.caseId().value(),
                        null,
                        found.position(),
                        place.map(SealedAudits.EventPlace::sequence).orElse(null),
                        place.map(SealedAudits.EventPlace::type).orElse(null),
                        found.severity(),
                        words.apply(found.text()),
                        told.at(),
                        names.get(told.actor()),
                        null));
    }

    private static FindingLine withdrawn(FindingLine line, AuditText reason) {
        return new FindingLine(
                line.finding(),
                line.caseId(),
                line.number(),
                line.position(),
                line.sequence(),
                line.eventType(),
                line.severity(),
                line.text(),
                line.at(),
                line.by(),
                reason);
    }

    List<UUID> cases() {
        return List.copyOf(cases.keySet());
    }

    AuditFile file(long version, Map<UUID, String> numbers) {
        var begun = Objects.requireNonNull(first, "an audit begins with its opening");
        var opened = (AuditEvent.AuditOpened) begun.event();
        return new AuditFile(
                opened.auditId().value(),
                version,
                words.apply(opened.title()),
                words.apply(opened.purpose()),
                begun.at(),
                names.get(begun.actor()),
                draws,
                cases.values().stream().map(one -> numbered(one, numbers)).toList(),
                findings.values().stream()
                        .map(one -> numbered(one, numbers.get(one.caseId())))
                        .toList(),
                conclusion);
    }

    private SampledCase numbered(SampledCase one, Map<UUID, String> numbers) {
        var standing = (int) findings.values().stream()
                .filter(line -> line.caseId().equals(one.caseId()) && line.withdrawn() == null)
                .count();
        return new SampledCase(
                one.caseId(), numbers.get(one.caseId()), one.progress(), one.knownAt(), one.result(), standing);
    }

    private static FindingLine numbered(FindingLine line, @Nullable String number) {
        return new FindingLine(
                line.finding(),
                line.caseId(),
                number,
                line.position(),
                line.sequence(),
                line.eventType(),
                line.severity(),
                line.text(),
                line.at(),
                line.by(),
                line.withdrawn());
    }
}
