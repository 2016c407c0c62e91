package nl.rechtspoor.command.detection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import nl.rechtspoor.command.SignalDesk;
import nl.rechtspoor.kernel.rules.DetectionRules;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.rules.Rules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes every run that is due: of each month that is over, and of each day. A run notes its positions before it raises
 * anything; one that was interrupted goes on at these and raises the same signals under the same ids.
 */
@Component
class Detecting {
    private static final int ATTEMPTS = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Detecting.class);

    private final Look look;
    private final DetectionRuns runs;
    private final MonthEnds ends;
    private final KnownIssues issues;
    private final OneRunner runner;
    private final SignalDesk desk;
    private final FactsProgress progress;
    private final Rules rules;
    private final Clock clock;

    Detecting(
            Look look,
            DetectionRuns runs,
            MonthEnds ends,
            KnownIssues issues,
            OneRunner runner,
            SignalDesk desk,
            FactsProgress progress,
            Rules rules,
            Clock clock) {
        this.look = look;
        this.runs = runs;
        this.ends = ends;
        this.issues = issues;
        this.runner = runner;
        this.desk = desk;
        this.progress = progress;
        this.rules = rules;
        this.clock = clock;
    }

    /** What was run, and how many signals that raised. */
    record Made(List<String> periods, int raised) {
        static final Made NOTHING = new Made(List.of(), 0);
    }

    /** Every run that is due by now; nothing if another node is at it. */
    Made due() {
        return runner.alone(() -> make(List.of(today().toString()))).orElse(Made.NOTHING);
    }

    /** Every run that is due, and one of all that was sealed before somebody asked. */
    Made now() {
        return runner.inTurn(() -> {
            progress.catchUp();
            return make(List.of(today() + "/" + position()));
        });
    }

    private Made make(List<String> days) {
        var made = new ArrayList<String>();
        int raised = 0;
        var done = runs.done();
        for (String day : days) {
            if (!done.contains(day) && position() >= 0) {
                raised += run(day, position(), run -> look.atSingleCases(run, LocalDate.parse(day.substring(0, 10))));
                made.add(day);
            }
        }
        for (YearMonth month : months()) {
            OptionalLong last = done.contains(month.toString()) ? OptionalLong.empty() : lastPositionOf(month);
            if (last.isPresent() && position() >= last.getAsLong()) {
                raised += run(month.toString(), last.getAsLong(), run -> look.atSeries(run, month));
                made.add(month.toString());
            }
        }
        return new Made(List.copyOf(made), raised);
    }

    /** The newest first: what is told of it is worth more than what was missed before, which falls silent then. */
    private List<YearMonth> months() {
        YearMonth thisMonth = YearMonth.from(today());
        YearMonth earliest = thisMonth.minusMonths(rulesOf(today()).catchUpMonths());
        YearMonth first = ends.first().filter(month -> month.isAfter(earliest)).orElse(earliest);
        var months = new ArrayList<YearMonth>();
        for (var month = thisMonth.minusMonths(1); !month.isBefore(first); month = month.minusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    private OptionalLong lastPositionOf(YearMonth month) {
        return ends.lastPositionBefore(month.plusMonths(1).atDay(1), runs.knownBefore(month.toString()));
    }

    private int run(String period, long knownAt, Function<Run, List<Finding>> finding) {
        var begun = runs.unfinished(period);
        var run = begun.map(before -> new Run(period, before.knownAt(), before.standingAt(), rulesOf(dayOf(period))))
                .orElseGet(() -> new Run(period, knownAt, position(), rulesOf(dayOf(period))));
        runs.begin(run);
        int raised = 0;
        int failed = 0;
        var silent = issues.silentOn(today());
        for (Finding found : finding.apply(run)) {
            try {
                boolean isTold = !silent.contains(found.issue().dossier())
                        && desk.raise(found.idIn(run), found.issue(), found.evidence());
                raised += isTold ? 1 : 0;
            } catch (RuntimeException e) {
                // one that can not be raised must not keep the others from the desk; it is tried again
                LOG.warn(
                        "A finding of {} could not be raised: {}",
                        period,
                        e.getClass().getName());
                failed++;
            }
        }
        if (failed == 0 || begun.map(DetectionRuns.Begun::attempts).orElse(0) >= ATTEMPTS) {
            runs.end(run, raised, failed);
            LOG.info("Detection of {} raised {} signals, {} failed", period, raised, failed);
        }
        return raised;
    }

    private static LocalDate dayOf(String period) {
        return period.length() == 7 ? YearMonth.parse(period).atEndOfMonth() : LocalDate.parse(period.substring(0, 10));
    }

    private DetectionRules rulesOf(LocalDate day) {
        return rules.detection().on(day);
    }

    private long position() {
        return progress.position();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Act.LEGAL_TIME);
    }
}
