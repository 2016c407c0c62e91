package nl.rechtspoor.query.dossiers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.query.research.ProtectedCount;
import org.jspecify.annotations.Nullable;

/**
 * Whether an issue came back, worked out from what is recorded: the criterion R of the issue rules. It takes no decision; whoever
 * weighs the issue gives the points.
 *
 * @param points 0, or 1 for cases in a second quarter, 2 for cases that came in after the body was told, 3 after it answered or
 *     something was to change
 * @param secondPeriod whether there were cases in more than one quarter
 * @param moments on which the body was told, answered or changed something, in the order of the days
 */
record Recurrence(int points, boolean secondPeriod, List<After> moments) {
    private static final int SECOND_PERIOD = 1;

    /** What happened before cases came in again. */
    enum Moment {
        HEARING(2),
        INTERVENTION(2),
        RESPONSE(3),
        OUTCOME(3);

        private final int points;

        Moment(int points) {
            this.points = points;
        }
    }

    /** Something that happened on a day. */
    record Happened(Moment moment, LocalDate on, @Nullable Addressee who) {}

    /**
     * What came after it.
     *
     * @param cases how many cases came in on a later day, protected: none is told like few
     */
    @Schema(name = "AfterMoment")
    record After(Moment moment, LocalDate on, @Nullable Addressee who, String cases) {}

    /** @param opened the day on which each case behind the issue came in */
    static Recurrence of(Collection<LocalDate> opened, Collection<Happened> happened) {
        var after = happened.stream()
                .sorted(Comparator.comparing(Happened::on))
                .map(each -> after(each, opened))
                .toList();
        var secondPeriod = opened.stream().map(Recurrence::quarter).distinct().count() > 1;
        var points = happened.stream()
                .filter(each -> later(each, opened) > 0)
                .mapToInt(each -> each.moment().points)
                .max()
                .orElse(secondPeriod ? SECOND_PERIOD : 0);
        return new Recurrence(points, secondPeriod, after);
    }

    private static After after(Happened happened, Collection<LocalDate> opened) {
        return new After(
                happened.moment(), happened.on(), happened.who(), ProtectedCount.counted(later(happened, opened)));
    }

    private static int later(Happened happened, Collection<LocalDate> opened) {
        return (int) opened.stream().filter(happened.on()::isBefore).count();
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
