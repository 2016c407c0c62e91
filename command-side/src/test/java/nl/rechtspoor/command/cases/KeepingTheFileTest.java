package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import nl.rechtspoor.command.cases.FileRejection.BirthdateInvalid;
import nl.rechtspoor.command.cases.FileRejection.DateOrder;
import nl.rechtspoor.command.cases.FileRejection.EcliInvalid;
import nl.rechtspoor.command.cases.FileRejection.EmptyAdvice;
import nl.rechtspoor.command.cases.FileRejection.NotCorrectable;
import nl.rechtspoor.command.cases.FileRejection.PartyUnknown;
import nl.rechtspoor.command.cases.FileRejection.ViewRequired;
import nl.rechtspoor.command.cases.LifeCycleRejection.CaseNotOpen;
import nl.rechtspoor.command.cases.OpeningRejection.CrcUnknown;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.AdviceId;
import nl.rechtspoor.kernel.cases.AdviceLevel;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.AdviceGiven;
import nl.rechtspoor.kernel.cases.CaseEvent.AdviceSuperseded;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClassified;
import nl.rechtspoor.kernel.cases.CaseEvent.ChildViewRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineMet;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineSet;
import nl.rechtspoor.kernel.cases.CaseEvent.DecisionRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.EntryCorrected;
import nl.rechtspoor.kernel.cases.CaseEvent.NotABsnConfirmed;
import nl.rechtspoor.kernel.cases.CaseEvent.NoteAdded;
import nl.rechtspoor.kernel.cases.CaseEvent.UrgencyChanged;
import nl.rechtspoor.kernel.cases.CaseStage;
import nl.rechtspoor.kernel.cases.DeadlineId;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.kernel.cases.DecisionId;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.cases.NotHeardReason;
import nl.rechtspoor.kernel.cases.NoteId;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.platform.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepingTheFileTest {
    private static final AdviceId ADVICE = new AdviceId(new UUID(11, 1));

    @Test
    void urgency_changes_with_a_reason() {
        story().given(opened(), classified())
                .when(new ChangeUrgency(CASE, Urgency.URGENT, "Hearing tomorrow"), jurist())
                .expectEvents(
                        new UrgencyChanged(CASE, Urgency.URGENT, text("urgency-changed/reason", "Hearing tomorrow")));
    }

    @Test
    void a_case_is_put_into_better_codes_that_exist() {
        story().given(opened(), classified())
                .when(new ReclassifyCase(CASE, codes("MIG-REG", "CRC-10"), null, "It is reunification"), jurist())
                .expectEvents(new CaseClassified(
                        CASE,
                        codes("MIG-REG", "CRC-10"),
                        RuleVersion.of(Rules.load().taxonomy().on(TODAY).edition()),
                        null,
                        text("case-classified/reason", "It is reunification")));
        story().given(opened(), classified())
                .when(new ReclassifyCase(CASE, codes("MIG-REG", "CRC-43"), null, "x"), jurist())
                .expectExceptionDetails(new CrcUnknown(List.of(new ArticleCode("CRC-43"))));
    }

    @Test
    void a_decision_in_dispute_keeps_its_dates_in_order_and_its_ecli_clean() {
        story().given(opened(), classified())
                .when(
                        decision(TODAY.minusDays(9), TODAY.minusDays(7), "ecli:nl:rbdha:2026:1234 "),
                        jurist().creating(NEW))
                .expectEvents(new DecisionRecorded(
                        CASE,
                        new DecisionId(NEW),
                        IND,
                        DecisionType.REFUSAL,
                        TODAY.minusDays(9),
                        TODAY.minusDays(7),
                        null,
                        "ECLI:NL:RBDHA:2026:1234"));
        story().given(opened(), classified())
                .when(decision(TODAY.minusDays(7), TODAY.minusDays(9), null), jurist())
                .expectExceptionDetails(new DateOrder("receivedAt"));
        story().given(opened(), classified())
                .when(decision(TODAY, TODAY.plusDays(1), null), jurist())
                .expectExceptionDetails(new DateOrder("receivedAt"));
        story().given(opened(), classified())
                .when(decision(TODAY, TODAY, "ECLI:NL:RBDHA:2026: 1234"), jurist())
                .expectExceptionDetails(new EcliInvalid());
    }

    @Test
    void the_view_of_the_child_or_the_reason_why_there_is_none() {
        story().given(opened(), classified(), child(8))
                .when(new RecordChildView(CASE, "I want to stay", null, null), jurist())
                .expectEvents(heard());
        story().given(opened(), classified(), child(2))
                .when(new RecordChildView(CASE, null, NotHeardReason.TOO_YOUNG, null), jurist())
                .expectEvents(new ChildViewRecorded(CASE, null, NotHeardReason.TOO_YOUNG, null));
        story().given(opened(), classified(), child(8))
                .when(new RecordChildView(CASE, null, null, "Busy"), jurist())
                .expectExceptionDetails(new ViewRequired());
    }

    @Test
    void advice_says_something_and_keeps_the_promise_to_answer() {
        var promise =
                new DeadlineSet(CASE, new DeadlineId(NEW), DeadlineKind.SERVICE, "HD-SLA", TODAY, TODAY, null, null);
        story().given(opened(), classified(), promise)
                .when(
                        new GiveAdvice(CASE, null, AdviceLevel.PLAIN, "Object in six weeks"),
                        jurist().creating(ADVICE.value()))
                .expectEvents(
                        advice(),
                        new DeadlineMet(
                                CASE,
                                new DeadlineId(NEW),
                                TODAY,
                                text("deadline-met/proof", ADVICE.value().toString())));
        story().given(opened(), classified())
                .when(new GiveAdvice(CASE, null, AdviceLevel.PLAIN, null), jurist())
                .expectExceptionDetails(new EmptyAdvice());
        story().given(opened(), classified())
                .when(new GiveAdvice(CASE, MOTHER, AdviceLevel.PLAIN, "Object"), jurist())
                .expectExceptionDetails(new PartyUnknown(MOTHER));
        story().given(opened(), classified(), held())
                .when(new GiveAdvice(CASE, null, AdviceLevel.PLAIN, "Object"), jurist())
                .expectExceptionDetails(new CaseNotOpen(CaseStage.ON_HOLD));
    }

    @Test
    void advice_is_superseded_once() {
        var superseded = new AdviceSuperseded(CASE, ADVICE, text("advice-superseded/reason", "The law changed"));
        story().given(opened(), classified(), advice())
                .when(new SupersedeAdvice(CASE, ADVICE, "The law changed"), jurist())
                .expectEvents(superseded);
        story().given(opened(), classified(), advice(), superseded)
                .when(new SupersedeAdvice(CASE, ADVICE, "Again"), jurist())
                .expectExceptionDetails(new AlreadyFinal());
        story().given(opened(), classified())
                .when(new SupersedeAdvice(CASE, ADVICE, "x"), jurist())
                .expectExceptionDetails(new AdviceUnknown(ADVICE));
    }

    @Test
    void a_note_that_looks_like_a_bsn_and_is_none_is_said_to_be_none() {
        story().given(opened(), classified())
                .when(
                        new AddNote(CASE, "File 111222333"),
                        jurist().creating(NEW).sayingItIsNoBsn())
                .expectEvents(
                        new NoteAdded(CASE, new NoteId(NEW), text("note-added/text", "File 111222333")),
                        new NotABsnConfirmed(CASE, List.of("text")));
    }

    @Test
    void what_was_written_down_wrongly_is_corrected_and_what_was_relied_on_is_not() {
        var entry = new UUID(12, 1);
        correcting(new NoteAdded(CASE, new NoteId(NEW), text("note-added/text", "x")), entry)
                .when(new CorrectEntry(CASE, entry, "text", "y", "A slip"), jurist())
                .expectEvents(new EntryCorrected(
                        CASE,
                        entry,
                        "text",
                        text("entry-corrected/value", "y"),
                        text("entry-corrected/reason", "A slip")));
        correcting(consent(CHILD), entry)
                .when(new CorrectEntry(CASE, entry, "validUntil", "2027-01-01", "A slip"), jurist())
                .expectExceptionDetails(new NotCorrectable(entry, "validUntil"));
        correcting(mother(), entry)
                .when(new CorrectEntry(CASE, NEW, "name", "Zus Voorbeeld", "A slip"), jurist())
                .expectExceptionDetails(new NotCorrectable(NEW, "name"));
    }

    @Test
    void a_corrected_name_stays_under_the_key_of_the_person() {
        var entry = new UUID(12, 1);
        correcting(mother(), entry)
                .when(new CorrectEntry(CASE, entry, "name", "Zus Voorbeeld", "A slip"), jurist())
                .expectEvents(new EntryCorrected(
                        CASE,
                        entry,
                        "name",
                        Sensitive.of(mother().person(), "entry-corrected/value", "Zus Voorbeeld"),
                        text("entry-corrected/reason", "A slip")));
        correcting(child(8), entry)
                .when(new CorrectEntry(CASE, entry, "birthDate", "soon", "A slip"), jurist())
                .expectExceptionDetails(new BirthdateInvalid());
    }

    private static Story.Given<Case> correcting(CaseEvent event, UUID id) {
        var entries = new OtherCases() {
            @Override
            public Optional<OtherCase> find(CaseId caseId) {
                return Optional.empty();
            }

            @Override
            public Optional<CaseEvent> entry(CaseId caseId, UUID wanted) {
                return wanted.equals(id) ? Optional.of(event) : Optional.empty();
            }
        };
        return story(entries).given(opened(), classified(), event);
    }

    private static AdviceGiven advice() {
        return new AdviceGiven(CASE, ADVICE, null, AdviceLevel.PLAIN, text("advice-given/text", "Object in six weeks"));
    }

    private static RecordDecisionInDispute decision(LocalDate date, LocalDate receivedAt, @Nullable String ecli) {
        return new RecordDecisionInDispute(CASE, IND, DecisionType.REFUSAL, date, receivedAt, null, ecli);
    }
}
