package nl.rechtspoor.query.statistics;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.statistics.disclosure.Cell;
import nl.rechtspoor.statistics.disclosure.CodedCase;
import nl.rechtspoor.statistics.disclosure.Dimension;
import nl.rechtspoor.statistics.disclosure.Period;
import org.springframework.stereotype.Component;

/**
 * Which bodies a release names: those with thirty children or more, by the protected count, in the last calendar year that is
 * over. All others appear by their kind.
 */
@Component
class NamedBodies {
    static final int LEAST_CHILDREN = 30;

    private final Releases releases;
    private final Protection protection;
    private final Bodies bodies;

    NamedBodies(Releases releases, Protection protection, @QueryDatabase Bodies bodies) {
        this.releases = releases;
        this.protection = protection;
        this.bodies = bodies;
    }

    /** The bodies in the order of their identifiers. */
    List<Body> in(YearMonth release, YearMonth firstRelease, List<CodedCase> countedInRelease) {
        var lastYear = release.getMonthValue() == 12 ? release.getYear() : release.getYear() - 1;
        var year = Period.of(Period.Length.YEAR, YearMonth.of(lastYear, 1));
        var source = Revision.source(year, release, firstRelease);
        var counted = source.equals(release) ? countedInRelease : releases.casesOf(source);
        Map<String, Set<SubjectId>> children = new HashMap<>();
        for (var each : counted) {
            if (Period.of(Period.Length.YEAR, each.received()).equals(year)) {
                each.codes()
                        .getOrDefault(Dimension.BODY, Set.of())
                        .forEach(code -> children.computeIfAbsent(code, _ -> new HashSet<>())
                                .add(each.child()));
            }
        }
        return new TreeMap<>(children)
                .entrySet().stream()
                        .filter(body -> protection.perturbed(cell(body.getValue())) >= LEAST_CHILDREN)
                        .flatMap(body -> bodies.find(new BodyId(body.getKey())).stream())
                        .toList();
    }

    private Cell cell(Set<SubjectId> children) {
        var cell = Cell.EMPTY;
        for (var child : children) {
            cell = cell.with(protection.recordKey(child));
        }
        return cell;
    }
}
