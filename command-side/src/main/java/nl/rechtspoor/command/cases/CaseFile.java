package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.rechtspoor.command.cases.FileCommand.AddNote;
import nl.rechtspoor.command.cases.FileCommand.ChangeUrgency;
import nl.rechtspoor.command.cases.FileCommand.CorrectEntry;
import nl.rechtspoor.command.cases.FileCommand.GiveAdvice;
import nl.rechtspoor.command.cases.FileCommand.ReclassifyCase;
import nl.rechtspoor.command.cases.FileCommand.RecordChildView;
import nl.rechtspoor.command.cases.FileCommand.RecordDecisionInDispute;
import nl.rechtspoor.command.cases.FileCommand.SupersedeAdvice;
import nl.rechtspoor.command.cases.FileRejection.AdviceUnknown;
import nl.rechtspoor.command.cases.FileRejection.AlreadyFinal;
import nl.rechtspoor.command.cases.FileRejection.DateOrder;
import nl.rechtspoor.command.cases.FileRejection.EcliInvalid;
import nl.rechtspoor.command.cases.FileRejection.EmptyAdvice;
import nl.rechtspoor.command.cases.FileRejection.NotCorrectable;
import nl.rechtspoor.command.cases.FileRejection.ViewRequired;
import nl.rechtspoor.command.cases.OpeningRejection.BodyUnknown;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.AdviceId;
import nl.rechtspoor.kernel.cases.CaseEvent.AdviceGiven;
import nl.rechtspoor.kernel.cases.CaseEvent.AdviceSuperseded;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClassified;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.ChildViewRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.DecisionRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.EntryCorrected;
import nl.rechtspoor.kernel.cases.CaseEvent.NoteAdded;
import nl.rechtspoor.kernel.cases.CaseEvent.UrgencyChanged;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.DecisionId;
import nl.rechtspoor.kernel.cases.NoteId;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.formats.Ecli;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** What the file says: codes, the view of the child, notes and advice. */
class CaseFile {
    private final Case theCase;
    private AskerRole askerRole = AskerRole.OTHER;
    private Urgency urgency = Urgency.NORMAL;
    private @Nullable Classification codes;
    private boolean childHeard;
    private final Map<AdviceId, Boolean> advice = new HashMap<>();

    CaseFile(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(ChangeUrgency command, Act act) {
        apply(new UrgencyChanged(
                theCase.id(), command.urgency(), theCase.text("urgency-changed/reason", command.reason())));
    }

    @CommandHandler
    void handle(ReclassifyCase command, Act act, Knowledge knowledge) {
        var checked = new Codes(knowledge, act.day());
        checked.check(command.classification(), command.otherText());
        apply(new CaseClassified(
                theCase.id(),
                command.classification(),
                checked.version(),
                theCase.textOrNull("case-classified/otherText", command.otherText()),
                theCase.text("case-classified/reason", command.reason())));
    }

    @CommandHandler
    void handle(RecordDecisionInDispute command, Act act, Knowledge knowledge) {
        rejectIf(!knowledge.bodies().exists(command.body(), command.date()), new BodyUnknown(command.body(), null));
        rejectIf(command.receivedAt().isBefore(command.date()), new DateOrder("receivedAt"));
        rejectIf(command.receivedAt().isAfter(act.today()), new DateOrder("receivedAt"));
        apply(new DecisionRecorded(
                theCase.id(),
                new DecisionId(act.commandId()),
                command.body(),
                command.type(),
                command.date(),
                command.receivedAt(),
                theCase.textOrNull("decision-recorded/reference", command.reference()),
                command.ecli() == null ? null : ecli(command.ecli(), act)));
    }

    private static String ecli(String typed, Act act) {
        return Ecli.read(typed, Year.from(act.today()))
                .orElseThrow(() -> new Rejected(new EcliInvalid()))
                .toString();
    }

    @CommandHandler
    void handle(RecordChildView command, Act act) {
        rejectIf(command.view() == null && command.notHeard() == null, new ViewRequired());
        var child = theCase.parties.childOrCase();
        apply(new ChildViewRecorded(
                theCase.id(),
                command.view() == null ? null : Sensitive.of(child, "child-view-recorded/view", command.view()),
                command.notHeard(),
                command.explanation() == null
                        ? null
                        : Sensitive.of(child, "child-view-recorded/explanation", command.explanation())));
    }

    @CommandHandler
    void handle(AddNote command, Act act) {
        apply(new NoteAdded(
                theCase.id(), new NoteId(act.commandId()), theCase.text("note-added/text", command.text())));
    }

    @CommandHandler
    void handle(GiveAdvice command, Act act) {
        var text = command.text();
        if (text == null || text.isBlank()) {
            throw new Rejected(new EmptyAdvice());
        }
        theCase.parties.require(command.to());
        apply(new AdviceGiven(
                theCase.id(),
                new AdviceId(act.commandId()),
                command.to(),
                command.level(),
                theCase.text("advice-given/text", text)));
        theCase.deadlines.answered(act);
    }

    @CommandHandler
    void handle(SupersedeAdvice command, Act act) {
        rejectIf(!advice.containsKey(command.advice()), new AdviceUnknown(command.advice()));
        rejectIf(advice.get(command.advice()), new AlreadyFinal());
        apply(new AdviceSuperseded(
                theCase.id(), command.advice(), theCase.text("advice-superseded/reason", command.reason())));
    }

    @CommandHandler
    void handle(CorrectEntry command, Act act, Knowledge knowledge) {
        var entry = knowledge
                .otherCases()
                .entry(theCase.id(), command.event())
                .orElseThrow(() -> new Rejected(new NotCorrectable(command.event(), command.field())));
        var correction = new Correction(entry, command, act);
        correction.check();
        apply(new EntryCorrected(
                theCase.id(),
                command.event(),
                command.field(),
                Sensitive.of(correction.subject(), "entry-corrected/value", command.value()),
                theCase.text("entry-corrected/reason", command.reason())));
    }

    void evolve(CaseOpened opened) {
        askerRole = opened.askerRole();
        urgency = opened.urgency();
    }

    void evolve(CaseClassified classified) {
        codes = classified.classification();
    }

    void evolve(UrgencyChanged changed) {
        urgency = changed.urgency();
    }

    void evolve(ChildViewRecorded recorded) {
        childHeard = true;
    }

    void evolve(AdviceGiven given) {
        advice.put(given.advice(), false);
    }

    void evolve(AdviceSuperseded superseded) {
        advice.put(superseded.advice(), true);
    }

    boolean childHeard() {
        return childHeard;
    }

    AskerRole askerRole() {
        return askerRole;
    }

    Urgency urgency() {
        return urgency;
    }

    Classification codes() {
        return Objects.requireNonNull(codes, "a case is classified when it is opened");
    }
}
