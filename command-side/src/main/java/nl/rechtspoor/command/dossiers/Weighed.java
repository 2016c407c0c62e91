package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.rechtspoor.command.dossiers.ResearchRejection.PointsInvalid;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.dossiers.Criterion;
import nl.rechtspoor.kernel.dossiers.Score;
import nl.rechtspoor.kernel.rules.IssueRules;

/** Points as they were given, checked: each criterion once, at most three points, and each point with a reason. */
record Weighed(List<Score> scores, Map<Criterion, Integer> points) {
    static Weighed of(List<Points> given, Function<String, Sensitive<String>> text) {
        var points = new EnumMap<Criterion, Integer>(Criterion.class);
        var wrong = new ArrayList<Criterion>();
        for (var each : given) {
            var fits = each.points() >= 0 && each.points() <= IssueRules.MOST_POINTS;
            var isReasoned = each.points() == 0 || hasReason(each);
            if (points.put(each.criterion(), each.points()) != null || !fits || !isReasoned) {
                wrong.add(each.criterion());
            }
        }
        rejectIf(!wrong.isEmpty(), new PointsInvalid(wrong));
        return new Weighed(given.stream().map(each -> score(each, text)).toList(), points);
    }

    private static boolean hasReason(Points each) {
        return each.reason() != null && !each.reason().isBlank();
    }

    private static Score score(Points each, Function<String, Sensitive<String>> text) {
        return new Score(
                each.criterion(),
                each.points(),
                hasReason(each) ? text.apply(Objects.requireNonNull(each.reason())) : null);
    }
}
