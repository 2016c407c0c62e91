package nl.rechtspoor.command.detection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalFigures;
import nl.rechtspoor.statistics.signals.UnequalTreatment;
import nl.rechtspoor.statistics.signals.UnequalTreatment.Pattern;
import nl.rechtspoor.statistics.signals.UnequalTreatment.Treated;

/**
 * Which alike cases were treated unlike. Told are those of which one has come to its end lately, so that what reviewers have
 * looked at does not come back for ever.
 *
 * @param cases as they are known now
 * @param before the end that each of them had already when what is late began
 */
record UnlikeTreatment(Run run, String settingsHash, List<AlikeCase> cases, Set<Treated> before, String inputsHash) {
    static final String METHOD = "equal-treatment";

    List<Finding> findings() {
        Map<UUID, AlikeCase> alike =
                cases.stream().collect(Collectors.toMap(each -> each.treated().caseId(), Function.identity()));
        Map<IssueKey, List<UnequalTreatment>> byIssue = new LinkedHashMap<>();
        UnequalTreatment.among(alike.values().stream().map(AlikeCase::treated).toList())
                .forEach(unlike -> byIssue.computeIfAbsent(
                                alike.get(unlike.granted().getFirst().caseId()).issue(), _ -> new ArrayList<>())
                        .add(unlike));
        return byIssue.entrySet().stream()
                .filter(entry -> entry.getValue().stream().flatMap(this::all).anyMatch(each -> !before.contains(each)))
                .map(entry -> finding(entry.getKey(), entry.getValue(), alike))
                .toList();
    }

    private Stream<Treated> all(UnequalTreatment unlike) {
        return Stream.concat(unlike.granted().stream(), unlike.refused().stream());
    }

    private Finding finding(IssueKey issue, List<UnequalTreatment> unlike, Map<UUID, AlikeCase> alike) {
        List<CodedCase> behind = unlike.stream()
                .flatMap(this::all)
                .map(treated -> alike.get(treated.caseId()).coded())
                .toList();
        return new Finding(
                issue,
                new SignalEvidence(
                        METHOD,
                        RunSettings.PROGRAM,
                        settingsHash,
                        run.day(),
                        CodedCase.positions(behind),
                        CodedCase.children(behind),
                        CodedCase.clusters(behind),
                        figures(unlike, behind)));
    }

    private SignalFigures figures(List<UnequalTreatment> unlike, List<CodedCase> behind) {
        var first = unlike.getFirst().pattern();
        return SignalFigures.ofUnlike(
                Stream.of(first.area(), first.article(), first.bodyType(), first.policy())
                        .collect(Collectors.joining(" ")),
                unlike.stream()
                        .map(UnequalTreatment::pattern)
                        .map(UnlikeTreatment::variant)
                        .toList(),
                (int) cases.stream()
                        .map(each -> each.treated().pattern())
                        .distinct()
                        .count(),
                CodedCase.clusters(behind) == 1,
                CodedCase.largestReporterShare(behind),
                children(
                        unlike.stream().flatMap(each -> each.granted().stream()).toList()),
                children(
                        unlike.stream().flatMap(each -> each.refused().stream()).toList()),
                run.basis(inputsHash));
    }

    private static String variant(Pattern pattern) {
        return pattern.groups().isEmpty()
                ? pattern.ageBand()
                : pattern.ageBand() + " " + String.join(" ", new TreeSet<>(pattern.groups()));
    }

    private static int children(Collection<Treated> treated) {
        var children = new HashSet<UUID>();
        treated.forEach(each -> children.add(each.child()));
        return children.size();
    }
}
