package nl.rechtspoor.kernel.trends;

import java.time.YearMonth;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.EventType;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.dossiers.ExternalCause;

/** What can happen to a note about something outside the helpdesk that moves its numbers. It is about no case and no issue. */
public sealed interface OutsideCauseEvent extends DomainEvent {
    OutsideCauseId outsideCauseId();

    /** A researcher holds that something outside moved the numbers of some months. */
    @EventType("outside-cause-noted")
    record OutsideCauseNoted(
            OutsideCauseId outsideCauseId,
            StaffId author,
            YearMonth from,
            YearMonth until,
            ExternalCause cause,
            Sensitive<String> text)
            implements OutsideCauseEvent {}

    /** Its author no longer stands by it. The text goes with its key; that there was a note stays. */
    @EventType("outside-cause-taken-back")
    record OutsideCauseTakenBack(OutsideCauseId outsideCauseId) implements OutsideCauseEvent {}
}
