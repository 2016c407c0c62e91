package nl.rechtspoor.query.statistics;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import nl.rechtspoor.statistics.disclosure.Period;

/**
 * How often a period has been told. It is told when it is over, revised in the next two releases, and then stays for ever.
 * The marks are those that Statistics Netherlands puts beside figures.
 */
enum Revision {
    PROVISIONAL("*"),
    REVISED("**"),
    FINAL("");

    private static final int REVISIONS = 2;

    private final String mark;

    Revision(String mark) {
        this.mark = mark;
    }

    String mark() {
        return mark;
    }

    /** The release whose cases a period is counted from, if it is asked of a release: its last revision until then. */
    static YearMonth source(Period period, YearMonth release, YearMonth firstRelease) {
        var lastRevision = period.last().plusMonths(REVISIONS);
        var frozen = lastRevision.isBefore(firstRelease) ? firstRelease : lastRevision;
        return frozen.isBefore(release) ? frozen : release;
    }

    static Revision of(Period period, YearMonth source) {
        long after = period.last().until(source, ChronoUnit.MONTHS);
        return values()[(int) Math.min(after, REVISIONS)];
    }
}
