package nl.rechtspoor.command.trends;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import nl.rechtspoor.command.EnteredTexts;
import nl.rechtspoor.command.NamesInCases;
import nl.rechtspoor.command.TracesOfIdentity;
import nl.rechtspoor.command.trends.OutsideCauseCommand.NoteOutsideCause;
import nl.rechtspoor.command.trends.OutsideCauseCommand.TakeBackOutsideCause;
import nl.rechtspoor.command.trends.OutsideCauseRejection.AlreadyTakenBack;
import nl.rechtspoor.command.trends.OutsideCauseRejection.IdentityInText;
import nl.rechtspoor.command.trends.OutsideCauseRejection.NotTheAuthor;
import nl.rechtspoor.command.trends.OutsideCauseRejection.PeriodInvalid;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.trends.OutsideCauseEvent;
import nl.rechtspoor.kernel.trends.OutsideCauseEvent.OutsideCauseNoted;
import nl.rechtspoor.kernel.trends.OutsideCauseEvent.OutsideCauseTakenBack;
import nl.rechtspoor.kernel.trends.OutsideCauseId;
import nl.rechtspoor.platform.commands.Act;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides what may happen to one note beside the trends. It remembers who wrote it, because nobody else takes it back. */
@Aggregate(type = "outside-cause")
class OutsideCause {
    // without a first value: Axon takes the identifier of the first event from here once it has been evolved
    @AggregateIdentifier
    private OutsideCauseId id;

    private @Nullable StaffId author;
    private boolean takenBack;

    /** For Axon. */
    protected OutsideCause() {}

    @CommandHandler
    OutsideCause(NoteOutsideCause command, Act act, NamesInCases names) {
        var thisMonth = YearMonth.from(act.today());
        rejectIf(command.until().isBefore(command.from()) || command.from().isAfter(thisMonth), new PeriodInvalid());
        refuseTraces(EnteredTexts.in(command), act, names);
        var note = new OutsideCauseId(act.commandId());
        apply(new OutsideCauseNoted(
                note,
                act.actor(),
                command.from(),
                command.until(),
                command.cause(),
                Sensitive.of(note.subject(), "outside-cause-noted/text", command.text())));
    }

    /** What happened outside needs no number of anybody, not even one that is said to be no BSN. */
    private static void refuseTraces(EnteredTexts texts, Act act, NamesInCases names) {
        var leading = new TreeSet<>(new TracesOfIdentity(names).in(texts, Set.of()));
        leading.addAll(texts.confirmedNumbers(act));
        rejectIf(!leading.isEmpty(), new IdentityInText(leading.stream().toList()));
    }

    @CommandHandler
    void handle(TakeBackOutsideCause command, Act act) {
        rejectIf(takenBack, new AlreadyTakenBack());
        rejectIf(!act.actor().equals(author), new NotTheAuthor());
        apply(new OutsideCauseTakenBack(id));
    }

    @EventSourcingHandler
    void evolve(OutsideCauseEvent event) {
        switch (event) {
            case OutsideCauseNoted noted -> {
                id = noted.outsideCauseId();
                author = noted.author();
            }
            case OutsideCauseTakenBack _ -> takenBack = true;
        }
    }
}
