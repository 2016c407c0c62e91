package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.command.cases.AccessCommand.BreakGlass;
import nl.rechtspoor.command.cases.AccessCommand.LiftWall;
import nl.rechtspoor.command.cases.AccessCommand.RaiseWall;
import nl.rechtspoor.command.cases.AccessCommand.TransferCase;
import nl.rechtspoor.command.cases.ConsentRejection.ConsentMissing;
import nl.rechtspoor.command.cases.Judgement.JudgedFact;
import nl.rechtspoor.command.cases.Judgement.Refusal;
import nl.rechtspoor.command.cases.Judgement.Undecided;
import nl.rechtspoor.command.cases.Judgement.Verdict;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.AdviceLevel;
import nl.rechtspoor.kernel.cases.AuthorityKind;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.BodyContacted;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationStarted;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationSuspended;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.cases.ConsentProof;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.GraveGround;
import nl.rechtspoor.kernel.cases.MediationId;
import nl.rechtspoor.kernel.cases.MediationResult;
import nl.rechtspoor.kernel.cases.MissingConsent;
import nl.rechtspoor.kernel.cases.MissingConsent.Capacity;
import nl.rechtspoor.kernel.cases.MissingConsent.Reason;
import nl.rechtspoor.kernel.cases.NoteId;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.cases.ReferralAnswer;
import nl.rechtspoor.kernel.cases.SafetyLevel;
import nl.rechtspoor.kernel.cases.SuspensionCause;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.testing.Acts;
import nl.rechtspoor.platform.testing.Acts.ActBy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WasItAllowedThenTest {
    private final UUID key = UUID.randomUUID();
    private final CaseId id = new CaseId(key);
    private final JudgedCase aCase = new JudgedCase(id);
    private final PartyId child = new PartyId(DerivedId.of(key, "party", 0));
    private final PartyId mother = new PartyId(DerivedId.of(key, "party", 1));

    @Test
    void whatever_the_case_took_itself_was_allowed_and_leads_to_the_same_facts() {
        open(16);
        wholeLife();

        assertThat(aCase.judged())
                .isNotEmpty()
                .allSatisfy(judgement -> assertThat(judgement)
                        .returns(Verdict.ALLOWED, Judgement::verdict)
                        .returns(List.of(), Judgement::differences));
        assertThat(aCase.last(CaseEvent.SatisfactionInvitationEnded.class).party())
                .isEqualTo(child);
    }

    @Test
    void a_mediation_that_somebody_smuggled_in_without_consent_was_not_allowed() {
        open(13);
        aCase.take(new FileCommand.RecordChildView(id, "I want to stay", null, null), mine());
        var smuggled = mine();
        var mediation = new MediationId(smuggled.act().commandId());
        aCase.smuggle(new MediationStarted(id, mediation, IND, text("mediation-started/goal", "x"), DATA), smuggled)
                .smuggle(contacted(mediation, Set.of()), smuggled);

        var judgement = aCase.last();

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(judgement.command()).isEqualTo("Mediate");
        assertThat(judgement.refusal())
                .extracting(Refusal::code, Refusal::evidence)
                .containsExactly(
                        "CONSENT_MISSING",
                        new ConsentMissing(
                                List.of(
                                        new MissingConsent(child, Capacity.CHILD, Reason.NOT_GIVEN),
                                        new MissingConsent(null, Capacity.HOLDER_OF_AUTHORITY, Reason.HOLDER_UNKNOWN)),
                                ConsentPurpose.MEDIATION,
                                IND,
                                false));
        assertThat(judgement.facts())
                .contains(
                        new JudgedFact(JudgedFact.Name.STAGE, "OPEN"),
                        new JudgedFact(JudgedFact.Name.RELATION, "ASSIGNEE"),
                        new JudgedFact(JudgedFact.Name.AGES, "12-15"),
                        new JudgedFact(JudgedFact.Name.CONSENT_RULES, RULES.value()),
                        new JudgedFact(JudgedFact.Name.MISSING_CONSENT, "CHILD NOT_GIVEN"));
        assertThat(judgement.recordedRules()).containsExactly(RULES.value());
    }

    @Test
    void a_message_that_names_consents_which_do_not_carry_it_is_told_apart() {
        open(16);
        readyToMediate();
        aCase.take(new MediationCommand.Mediate(id, IND, "A permit", "Please look again", DATA), mine());
        var other = new ConsentId(new UUID(9, 9));
        aCase.smuggle(contacted(aCase.last(BodyContacted.class).mediation(), Set.of(other)), mine());

        assertThat(aCase.last().verdict()).isEqualTo(Verdict.OTHERWISE);
        assertThat(aCase.last().differences())
                .extracting(Difference::event, Difference::field)
                .containsExactly(tuple("body-contacted", "consents"));
    }

    @Test
    void an_act_in_a_role_that_may_not_or_behind_a_wall_was_not_allowed() {
        open(16);
        var note = new CaseEvent.NoteAdded(id, new NoteId(NEW), text("note-added/text", "x"));
        aCase.smuggle(note, Acts.by(Role.AUDITOR).creating(NEW));
        assertThat(aCase.last().refusal()).returns("NOT_ALLOWED", Refusal::code);

        aCase.take(new RaiseWall(id, STRANGER, "A cousin"), senior());
        aCase.smuggle(note, Acts.by(Role.SENIOR_JURIST, STRANGER).creating(NEW));
        assertThat(aCase.last().refusal()).returns("WALL", Refusal::code);
        assertThat(aCase.last().facts()).contains(new JudgedFact(JudgedFact.Name.RELATION, "WALL"));
    }

    @Test
    void being_in_the_team_is_assumed_where_it_decides_and_said() {
        open(16);
        aCase.take(
                new FileCommand.AddNote(id, "x"), Acts.by(Role.JURIST, STRANGER).inTeams(TEAM));

        assertThat(aCase.last())
                .returns(Verdict.ALLOWED, Judgement::verdict)
                .returns(Set.of(Assumption.ACTOR_WAS_IN_TEAM), Judgement::assumptions);
    }

    @Test
    void nobody_can_tell_once_the_child_was_erased() {
        open(16);
        readyToMediate();
        aCase.take(new MediationCommand.Mediate(id, IND, "A permit", "Please look again", DATA), mine());
        aCase.keyring.destroy(CHILD_PERSON);

        assertThat(aCase.last())
                .returns(Verdict.UNDECIDED, Judgement::verdict)
                .returns(Undecided.ERASED, Judgement::undecided);
    }

    @Test
    void what_no_command_leads_to_and_what_tells_of_nobody_was_not_allowed() {
        open(16);
        aCase.smuggle(new MediationSuspended(id, new MediationId(NEW), SuspensionCause.SAFETY), mine());
        assertThat(aCase.last().refusal()).returns("NO_COMMAND", Refusal::code);

        aCase.smuggleWithoutAct(new CaseEvent.CaseResumed(id));
        assertThat(aCase.last().refusal()).returns("NO_ACT", Refusal::code);
    }

    @Test
    void an_edition_that_the_decision_names_holds_whatever_was_published_since() {
        open(16);
        readyToMediate();
        aCase.take(new MediationCommand.Mediate(id, IND, "A permit", "Please look again", DATA), mine());
        var sent = aCase.last(BodyContacted.class);
        aCase.smuggle(
                new BodyContacted(
                        id,
                        sent.mediation(),
                        IND,
                        sent.message(),
                        DATA,
                        sent.consents(),
                        null,
                        new RuleVersion("CONSENT-NL-1@1999-01-01")),
                mine());

        assertThat(aCase.last().differences())
                .extracting(Difference::field, Difference::recorded, Difference::then)
                .containsExactly(tuple("rules", "CONSENT-NL-1@1999-01-01", RULES.value()));
    }

    private void open(int age) {
        aCase.take(
                new OpenCase(
                        null,
                        Channel.EMAIL,
                        AskerRole.PARENT,
                        Urgency.NORMAL,
                        "Somebody asks for help",
                        codes("MIG-ROOT", "CRC-3"),
                        null,
                        CHECK,
                        List.of(
                                new PartyEntry(
                                        PartyRole.CHILD,
                                        CHILD_PERSON,
                                        null,
                                        TODAY.minusYears(age).minusMonths(5),
                                        false,
                                        null,
                                        "nl",
                                        false,
                                        null),
                                new PartyEntry(PartyRole.PARENT, null, null, null, false, null, "nl", false, null)),
                        true,
                        null),
                mine().inTeams(TEAM).creating(key));
    }

    private void readyToMediate() {
        aCase.take(new FileCommand.RecordChildView(id, "I want to stay", null, null), mine());
        aCase.take(consenting(child, ConsentPurpose.MEDIATION), mine());
    }

    private ConsentCommand.RecordConsent consenting(PartyId giver, ConsentPurpose purpose) {
        return consenting(giver, purpose, IND);
    }

    private ConsentCommand.RecordConsent consenting(PartyId giver, ConsentPurpose purpose, @Nullable BodyId recipient) {
        return new ConsentCommand.RecordConsent(
                id,
                giver,
                purpose,
                recipient,
                DATA,
                TODAY.plusMonths(6),
                ConsentProof.PHONE_READ_BACK,
                "9:30",
                "nl",
                true);
    }

    private void wholeLife() {
        aCase.take(new FileCommand.GiveAdvice(id, null, AdviceLevel.PLAIN, "Ask again"), mine());
        var advice = aCase.last(CaseEvent.AdviceGiven.class).advice();
        aCase.take(new FileCommand.SupersedeAdvice(id, advice, "Wrong"), mine());
        aCase.take(new FileCommand.ReclassifyCase(id, codes("NAT", "CRC-7"), null, "Better"), mine());
        aCase.take(new FileCommand.ChangeUrgency(id, Urgency.HIGH, "Soon"), mine());
        aCase.take(new FileCommand.AddNote(id, "A note"), mine());
        aCase.take(
                new FileCommand.CorrectEntry(id, UUID.fromString(aCase.lastEvent()), "text", "Another", "Typo"),
                mine());
        aCase.take(
                new PartyCommand.RecordAuthority(id, mother, AuthorityKind.PARENT, TODAY.minusYears(9), null, "Deed"),
                mine());
        aCase.take(
                new FileCommand.RecordDecisionInDispute(
                        id, IND, DecisionType.REFUSAL, TODAY.minusDays(9), TODAY.minusDays(7), null, null),
                mine());
        aCase.take(new DeadlineCommand.SetDeadline(id, DeadlineKind.FATAL, "CUSTOM", TODAY.plusDays(9), "x"), mine());
        var deadline = aCase.last(CaseEvent.DeadlineSet.class).deadline();
        aCase.take(new DeadlineCommand.CorrectDeadline(id, deadline, TODAY.plusDays(8), "Wrong"), mine());
        aCase.take(new DeadlineCommand.CheckDeadline(id, deadline), system().on(TODAY.plusDays(3)));
        aCase.take(new DeadlineCommand.MeetDeadline(id, deadline, TODAY, "Sent"), mine());
        readyToMediate();
        aCase.take(new MediationCommand.Mediate(id, IND, "A permit", "Please look again", DATA), mine());
        var mediation = aCase.last(BodyContacted.class).mediation();
        aCase.take(new MediationCommand.RecordMediationContact(id, mediation, "They will"), mine());
        aCase.take(new ConsentCommand.WithdrawConsent(id, child, ConsentPurpose.MEDIATION, IND), mine());
        aCase.take(consenting(child, ConsentPurpose.MEDIATION), mine());
        aCase.take(new MediationCommand.SendMediationMessage(id, mediation, "And?", DATA), mine());
        aCase.take(new MediationCommand.ProposeAgreement(id, mediation, "Terms"), mine());
        aCase.take(new MediationCommand.AgreeTerms(id, mediation, "Terms"), mine());
        aCase.take(new ConsentCommand.RefuseConsent(id, child, ConsentPurpose.MEDIA, null), mine());
        aCase.take(new SafetyCommand.RecordSafetyConcern(id, SafetyLevel.ACUTE_DANGER, "Alone"), mine());
        aCase.take(new SafetyCommand.TakeProtocolStep(id, 1, "Talked"), mine());
        aCase.take(new SafetyCommand.LiftSafetyStop(id, "Safe now"), senior());
        aCase.take(new MediationCommand.ConcludeMediation(id, mediation, MediationResult.values()[0], "Done"), mine());
        aCase.take(consenting(child, ConsentPurpose.SHARE_WITH_BODY), mine());
        aCase.take(new SharingCommand.ReferCase(id, IND, "Please take over", DATA), mine());
        var referral = aCase.last(CaseEvent.CaseReferred.class).referral();
        aCase.take(new SharingCommand.AnswerReferral(id, referral, ReferralAnswer.DECLINED, null), mine());
        aCase.take(new GravityCommand.CallCaseGrave(id, GraveGround.LIBERTY, "Locked up"), mine());
        aCase.take(new GravityCommand.CallCaseGrave(id, GraveGround.SECURITY, "Afraid"), senior());
        aCase.take(new GravityCommand.TakeBackGraveCall(id, "Not locked up"), mine());
        aCase.take(new ResearchCommand.EscalateToResearch(id, "LONG-WAIT", "Often", null), mine());
        aCase.take(new ResearchCommand.WithdrawFromResearch(id), mine());
        aCase.take(new RaiseWall(id, STRANGER, "A cousin"), senior());
        aCase.take(new LiftWall(id, STRANGER, "No cousin"), senior());
        aCase.take(new BreakGlass(id, "Needed"), Acts.by(Role.AUDITOR).on(TODAY));
        aCase.take(new TransferCase(id, COLLEAGUE, TEAM, "Holiday"), senior());
        aCase.take(new LifeCycleCommand.PutOnHold(id, TODAY.plusDays(20), "Waiting"), mine());
        aCase.take(new LifeCycleCommand.Resume(id), mine().on(TODAY.plusDays(6)));
        aCase.take(new LifeCycleCommand.CloseCase(id, CaseOutcome.SOLVED, 4, "Well"), mine());
        aCase.take(new LifeCycleCommand.ReopenCase(id, "Not well"), senior());
        aCase.take(consenting(child, ConsentPurpose.CONTACT_BACK, null), mine());
        aCase.take(new LifeCycleCommand.CloseCase(id, CaseOutcome.SOLVED, null, null), mine());
        aCase.take(new LifeCycleCommand.ReopenCase(id, "One thing more"), senior());
        aCase.take(new LifeCycleCommand.CloseCase(id, CaseOutcome.SOLVED, null, null), mine());
        aCase.take(new LifeCycleCommand.RecordSatisfaction(id, child, 4, null), mine());
        aCase.take(new LifeCycleCommand.ExtendRetention(id, TODAY.plusYears(40), "A claim"), privacyOfficer());
        aCase.take(new PrivacyCommand.PlaceLegalHold(id, "A claim"), privacyOfficer());
        var hold = aCase.last(CaseEvent.LegalHoldPlaced.class).hold();
        aCase.take(new PrivacyCommand.ReleaseLegalHold(id, hold, "Over"), privacyOfficer());
        aCase.take(new PrivacyCommand.RequestErasure(id, CHILD_PERSON, null), privacyOfficer());
        var request = aCase.last(CaseEvent.ErasureRequested.class).request();
        aCase.take(new PrivacyCommand.DecideErasure(id, request, true, ErasureGround.OBJECTION), privacyOfficer());
        aCase.take(new PrivacyCommand.ExecuteErasure(id, request), privacyOfficer());
        aCase.take(new PrivacyCommand.CompleteErasure(id, CHILD_PERSON), system());
        aCase.take(new LifeCycleCommand.ArchiveCase(id), system().on(TODAY.plusYears(41)));
    }

    private BodyContacted contacted(MediationId mediation, Set<ConsentId> consents) {
        return new BodyContacted(id, mediation, IND, text("body-contacted/message", "x"), DATA, consents, null, RULES);
    }

    /** Whoever opened the case acts, and nothing tells which teams they are in. */
    private static ActBy mine() {
        return Acts.by(Role.JURIST, new StaffId(new UUID(3, 1)));
    }
}
