package nl.rechtspoor.query.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.query.statistics.BeforeAndAfter.ChangedBy;
import nl.rechtspoor.query.statistics.BeforeAndAfter.Month;
import nl.rechtspoor.query.statistics.BeforeAndAfter.Unknown;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.OneCodeOnly;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.PeriodInvalid;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.ReleaseUnknown;
import nl.rechtspoor.statistics.signals.InterruptedSeries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a month over a series of released counts. It asks the questions that anybody may ask, and knows no count of its own. */
@Component
class Interruptions {
    private static final int MONTHS_BEFORE = 36;
    private static final int MONTHS_A_YEAR = 12;
    private static final List<String> OURS = List.of("period", "from", "to", "release", "rounded");

    private final Questions questions;
    private final Releases releases;

    Interruptions(Questions questions, Releases releases) {
        this.questions = questions;
        this.releases = releases;
    }

    /**
     * The months around this one, from the latest release; refused for more than one series.
     *
     * @param choices one code for each dimension that narrows the count
     */
    BeforeAndAfter at(YearMonth at, Map<String, List<String>> choices, StaffId by) {
        Rejected.rejectIf(choices.keySet().stream().anyMatch(OURS::contains), new PeriodInvalid());
        var release = releases.latest().orElseThrow(() -> new Rejected(new ReleaseUnknown()));
        var last = release.month();
        var parameters = new HashMap<>(choices);
        parameters.put("period", List.of("month"));
        parameters.put(
                "from", List.of(earlier(at, last).minusMonths(MONTHS_BEFORE).toString()));
        parameters.put("to", List.of(last.toString()));
        var table = questions.ask(parameters, by).table();
        var lines = table.lines();
        Rejected.rejectIf(
                lines.stream()
                                .map(ProtectedTable.ProtectedLine::period)
                                .distinct()
                                .count()
                        != lines.size(),
                new OneCodeOnly(""));
        return laidOver(at, table);
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    /** Before the helpdesk was there, or coded this, nothing is told. */
    private static List<ProtectedTable.ProtectedLine> fromTheFirstTold(List<ProtectedTable.ProtectedLine> lines) {
        return lines.stream().dropWhile(line -> line.value() == null).toList();
    }

    /** The answer to one series, without asking anything more. */
    static BeforeAndAfter laidOver(YearMonth at, ProtectedTable table) {
        var lines = fromTheFirstTold(table.lines());
        int before = (int) lines.stream()
                .filter(line -> YearMonth.parse(line.period()).isBefore(at))
                .count();
        var unknown = unknown(lines, before);
        Optional<InterruptedSeries> model = unknown == null
                ? InterruptedSeries.of(
                        lines.stream().mapToDouble(Interruptions::count).toArray(), before, MONTHS_A_YEAR)
                : Optional.empty();
        return new BeforeAndAfter(
                table.release(),
                table.query(),
                at,
                months(lines, model.orElse(null)),
                model.map(InterruptedSeries::level).map(ChangedBy::of).orElse(null),
                model.map(InterruptedSeries::slope).map(ChangedBy::of).orElse(null),
                model.map(InterruptedSeries::dispersion).orElse(null),
                unknown == null && model.isEmpty() ? Unknown.NO_FIT : unknown);
    }

    private static @Nullable Unknown unknown(List<ProtectedTable.ProtectedLine> lines, int before) {
        if (before < InterruptedSeries.FEWEST_ON_A_SIDE) {
            return Unknown.TOO_FEW_BEFORE;
        }
        if (lines.size() - before < InterruptedSeries.FEWEST_ON_A_SIDE) {
            return Unknown.TOO_FEW_AFTER;
        }
        return lines.stream().anyMatch(line -> line.value() == null) ? Unknown.HIDDEN_MONTHS : null;
    }

    private static double count(ProtectedTable.ProtectedLine line) {
        var value = line.value();
        if (value == null) {
            throw new IllegalArgumentException("a hidden month is not counted");
        }
        return value;
    }

    private static List<Month> months(List<ProtectedTable.ProtectedLine> lines, @Nullable InterruptedSeries model) {
        double[] means = model == null ? new double[0] : model.means();
        double[] without = model == null ? new double[0] : model.meansWithoutIt();
        var months = new ArrayList<Month>();
        for (int t = 0; t < lines.size(); t++) {
            var line = lines.get(t);
            months.add(new Month(
                    YearMonth.parse(line.period()),
                    line.mark(),
                    line.value(),
                    line.shown(),
                    model == null ? null : means[t],
                    model == null ? null : without[t]));
        }
        return months;
    }
}
