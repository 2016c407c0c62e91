package nl.rechtspoor.command.detection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalFigures;
import nl.rechtspoor.statistics.signals.GraveCase;

/**
 * Which single cases are a signal by themselves, since two jurists, each on their own, call them grave. A case is told once
 * under its issue; one that could not be told while the issue was silent is told when the silence is over.
 *
 * @param cases as they are known now, without those that do not count
 * @param calls that stand now
 * @param told what the desk was told before
 * @param issues which issue a case belongs to
 */
record GraveCases(
        Run run,
        String settingsHash,
        List<CodedCase> cases,
        Collection<GraveCall> calls,
        Set<Told> told,
        Function<CodedCase, IssueKey> issues) {
    static final String METHOD = "grave-case";

    /** That the desk was told of a case, under an issue. */
    record Told(DossierId dossier, CaseId caseId) {
        static Told of(UUID dossier, UUID caseId) {
            return new Told(new DossierId(dossier), new CaseId(caseId));
        }
    }

    List<Finding> findings() {
        Set<UUID> grave = GraveCase.among(calls.stream().map(GraveCall::flag).toList()).stream()
                .map(GraveCase::caseId)
                .collect(Collectors.toSet());
        Map<IssueKey, List<CodedCase>> byIssue = new LinkedHashMap<>();
        for (CodedCase coded : cases) {
            CaseId id = coded.known().fact().caseId();
            if (grave.contains(id.value())) {
                IssueKey issue = issues.apply(coded);
                if (!told.contains(new Told(issue.dossier(), id))) {
                    byIssue.computeIfAbsent(issue, _ -> new ArrayList<>()).add(coded);
                }
            }
        }
        return byIssue.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Finding finding(IssueKey issue, List<CodedCase> behind) {
        Set<CaseId> ids =
                behind.stream().map(coded -> coded.known().fact().caseId()).collect(Collectors.toSet());
        List<GraveCall> made =
                calls.stream().filter(call -> ids.contains(call.caseId())).toList();
        List<Long> positions = Stream.concat(
                        CodedCase.positions(behind).stream(), made.stream().map(GraveCall::position))
                .distinct()
                .sorted()
                .toList();
        return new Finding(
                issue,
                new SignalEvidence(
                        METHOD,
                        RunSettings.PROGRAM,
                        settingsHash,
                        run.day(),
                        positions,
                        CodedCase.children(behind),
                        CodedCase.clusters(behind),
                        figures(issue, made, Sha256.of(positions.toString()))));
    }

    private SignalFigures figures(IssueKey issue, List<GraveCall> made, String inputsHash) {
        return SignalFigures.ofGrave(
                Stream.of(issue.area(), issue.article(), issue.bodyType())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")),
                made.stream()
                        .map(call -> call.ground().name())
                        .distinct()
                        .sorted()
                        .toList(),
                run.basis(inputsHash));
    }
}
