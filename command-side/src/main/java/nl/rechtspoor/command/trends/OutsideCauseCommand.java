package nl.rechtspoor.command.trends;

import static nl.rechtspoor.kernel.Role.RESEARCHER;

import java.time.YearMonth;
import nl.rechtspoor.kernel.dossiers.ExternalCause;
import nl.rechtspoor.kernel.trends.OutsideCauseId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.MaxLength;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a note beside the trends. */
sealed interface OutsideCauseCommand {
    /** Notes a cause; its id is the id of the command. Refused for months that are in no order, and for a text that leads to somebody. */
    @AllowedTo(RESEARCHER)
    record NoteOutsideCause(
            YearMonth from,
            YearMonth until,
            ExternalCause cause,
            @MaxLength(500) String text) implements OutsideCauseCommand {}

    /** Takes it back. Refused to everybody but its author, and twice. */
    @AllowedTo(RESEARCHER)
    record TakeBackOutsideCause(@TargetAggregateIdentifier OutsideCauseId outsideCauseId)
            implements OutsideCauseCommand {}
}
