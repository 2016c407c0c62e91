package nl.rechtspoor.statistics.series;

import static nl.rechtspoor.statistics.series.Looking.QUARTER;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.rechtspoor.statistics.series.Looking.Looked;
import nl.rechtspoor.statistics.signals.MultipleTesting;

/**
 * One run over all series of a month: which rise more than one would expect, and how sure that is. The same cases, in whatever
 * order, with the same settings give the same answer at any later time.
 *
 * @param signals by level and name
 * @param families what was tested together, with how much chance alone would show
 */
public record Detection(YearMonth month, String version, List<Signal> signals, List<Family> families) {
    /**
     * What goes to the signal desk: series on the list after correction for all that were tested, and those that have risen for
     * long. A narrower series that rose with its broader one is told with that one, so that one cause is one story.
     */
    public List<Signal> forDesk() {
        var worthwhile = signals.stream()
                .filter(signal -> signal.isFlagged() || signal.lasting().isPresent())
                .toList();
        var told = worthwhile.stream().map(Signal::key).collect(Collectors.toSet());
        return worthwhile.stream()
                .filter(signal -> signal.key().parent().filter(told::contains).isEmpty())
                .toList();
    }

    /** @param cases all that are counted; what came in, or was coded, after the month is not looked at */
    public static Detection of(Collection<ReportedCase> cases, YearMonth month, DetectionSettings settings) {
        var looking = new Looking(
                Counts.of(cases, month, ReportedCase::child),
                Counts.of(cases, month, ReportedCase::cluster),
                CodingDelay.completeness(cases, month, 1),
                CodingDelay.completeness(cases, month, QUARTER),
                month,
                settings);
        var signals = new ArrayList<Signal>();
        var families = new ArrayList<Family>();
        for (Level level : looking.levels()) {
            List<SeriesKey> keys = looking.keys(level);
            List<Looked> looked = keys.stream().map(looking::at).toList();
            double[] adjusted = MultipleTesting.BENJAMINI_HOCHBERG.adjust(
                    looked.stream().mapToDouble(Looked::p).toArray());
            int flagged = 0;
            int lasting = 0;
            for (int i = 0; i < keys.size(); i++) {
                boolean isFlagged = adjusted[i] <= settings.falseShare();
                flagged += isFlagged ? 1 : 0;
                lasting += looked.get(i).lasting().isPresent() ? 1 : 0;
                if (isFlagged || looked.get(i).isAlarm()) {
                    signals.add(looking.signal(looked.get(i), adjusted[i], isFlagged));
                }
            }
            families.add(new Family(
                    level,
                    keys.size(),
                    flagged,
                    flagged * settings.falseShare(),
                    lasting,
                    keys.stream()
                            .mapToDouble(key -> settings.lastingFor(key).byChance())
                            .sum()));
        }
        return new Detection(month, settings.version(), List.copyOf(signals), List.copyOf(families));
    }
}
