package nl.rechtspoor.command.detection;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.statistics.series.ReportedCase;

/** A case in the codes of series, beside what was known of it. */
record CodedCase(KnownCase known, ReportedCase reported) {
    private static final Set<AskerRole> PROFESSIONALS = EnumSet.of(
            AskerRole.GUARDIAN,
            AskerRole.LAWYER,
            AskerRole.TEACHER,
            AskerRole.CARE_WORKER,
            AskerRole.OTHER_PROFESSIONAL);

    /** The positions of the events by which the cases were known, in order. */
    static List<Long> positions(Collection<CodedCase> cases) {
        return cases.stream().map(each -> each.known().position()).sorted().toList();
    }

    static int children(Collection<CodedCase> cases) {
        return different(cases, ReportedCase::child);
    }

    static int clusters(Collection<CodedCase> cases) {
        return different(cases, ReportedCase::cluster);
    }

    private static int different(Collection<CodedCase> cases, Function<ReportedCase, ?> what) {
        return (int) cases.stream()
                .map(each -> what.apply(each.reported()))
                .distinct()
                .count();
    }

    /** The largest share, from 0 to 1, of cases that professionals of one kind asked about. */
    static double largestReporterShare(Collection<CodedCase> cases) {
        Map<AskerRole, Long> asked = cases.stream()
                .map(each -> each.known().fact().askerRole())
                .filter(PROFESSIONALS::contains)
                .collect(Collectors.groupingBy(role -> role, Collectors.counting()));
        return asked.values().stream().mapToLong(many -> many).max().orElse(0) / (double) Math.max(1, cases.size());
    }
}
