package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;

import java.util.List;
import java.util.Set;
import nl.rechtspoor.command.cases.ConsentCommand.DeclineConsentWaiver;
import nl.rechtspoor.command.cases.ConsentCommand.ProposeConsentWaiver;
import nl.rechtspoor.command.cases.ConsentCommand.WaiveConsentRequirement;
import nl.rechtspoor.command.cases.ConsentRejection.ConsentMissing;
import nl.rechtspoor.command.cases.ConsentRejection.GroundInvalid;
import nl.rechtspoor.command.cases.ConsentRejection.ProposalUnknown;
import nl.rechtspoor.command.cases.ConsentRejection.SamePerson;
import nl.rechtspoor.command.cases.MediationCommand.Mediate;
import nl.rechtspoor.command.cases.MediationCommand.SendMediationMessage;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent.BodyContacted;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRequirementWaived;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentWaiverDeclined;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentWaiverProposed;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationStarted;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.MediationId;
import nl.rechtspoor.kernel.cases.MissingConsent;
import nl.rechtspoor.kernel.cases.WaiverGround;
import nl.rechtspoor.kernel.cases.WaiverId;
import org.junit.jupiter.api.Test;

class WaivingConsentTest {
    private static final WaiverId WAIVER = new WaiverId(NEW);
    private final StaffId proposer = jurist().act().actor();

    private DomainEvent[] childOf13(DomainEvent... more) {
        return and(
                new DomainEvent[] {
                    opened(), classified(), child(13), mother(), authority(MOTHER), consent(CHILD), heard()
                },
                more);
    }

    private ConsentWaiverProposed proposed() {
        return new ConsentWaiverProposed(
                CASE,
                WAIVER,
                ConsentPurpose.MEDIATION,
                IND,
                WaiverGround.SERIOUS_HARM,
                proposer,
                text("consent-waiver-proposed/reason", "The mother is the danger"));
    }

    private ConsentRequirementWaived waived() {
        return new ConsentRequirementWaived(
                CASE,
                WAIVER,
                ConsentPurpose.MEDIATION,
                IND,
                WaiverGround.SERIOUS_HARM,
                proposer,
                senior().act().actor(),
                TODAY.plusDays(30),
                RULES);
    }

    @Test
    void one_jurist_proposes_and_another_one_agrees_for_thirty_days() {
        story().given(childOf13())
                .when(propose(WaiverGround.SERIOUS_HARM), jurist().creating(NEW))
                .expectEvents(proposed());
        story().given(childOf13(proposed()))
                .when(new WaiveConsentRequirement(CASE, WAIVER), senior())
                .expectEvents(waived());
    }

    @Test
    void nobody_agrees_with_themselves() {
        story().given(childOf13(proposed()))
                .when(new WaiveConsentRequirement(CASE, WAIVER), by(SENIOR_JURIST, proposer))
                .expectNoEvents()
                .expectExceptionDetails(new SamePerson());
    }

    @Test
    void a_proposal_can_be_declined_and_is_gone_then() {
        var declined = new ConsentWaiverDeclined(CASE, WAIVER, text("consent-waiver-declined/reason", "No harm"));
        story().given(childOf13(proposed()))
                .when(new DeclineConsentWaiver(CASE, WAIVER, "No harm"), senior())
                .expectEvents(declined);
        story().given(childOf13(proposed(), declined))
                .when(new WaiveConsentRequirement(CASE, WAIVER), senior())
                .expectExceptionDetails(new ProposalUnknown());
    }

    @Test
    void there_are_no_grounds_at_other_ages() {
        story().given(opened(), classified(), child(16))
                .when(propose(WaiverGround.SERIOUS_HARM), jurist())
                .expectNoEvents()
                .expectExceptionDetails(new GroundInvalid(Set.of()));
        story().given(opened(), classified(), child(9), mother(), authority(MOTHER))
                .when(propose(WaiverGround.SERIOUS_HARM), jurist())
                .expectExceptionDetails(new GroundInvalid(Set.of()));
    }

    @Test
    void the_wish_of_the_child_needs_the_word_of_the_child() {
        story().given(opened(), classified(), child(13), mother(), authority(MOTHER))
                .when(propose(WaiverGround.CHILD_PERSISTENT_WISH), jurist())
                .expectExceptionDetails(
                        new GroundInvalid(Set.of("SERIOUS_HARM", "CHILD_PERSISTENT_WISH", "CONFLICT_OF_INTEREST")));
        story().given(childOf13())
                .when(propose(WaiverGround.CHILD_PERSISTENT_WISH), jurist())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_waiver_is_good_for_one_message() {
        var mediate = new Mediate(CASE, IND, "A permit", "Please look again", DATA);
        story().given(childOf13(proposed(), waived()))
                .when(mediate, jurist().creating(NEW))
                .expectEvents(
                        new MediationStarted(
                                CASE, new MediationId(NEW), IND, text("mediation-started/goal", "A permit"), DATA),
                        new BodyContacted(
                                CASE,
                                new MediationId(NEW),
                                IND,
                                text("body-contacted/message", "Please look again"),
                                DATA,
                                Set.of(idOf(consent(CHILD))),
                                WAIVER,
                                RULES));
        var used = new BodyContacted(
                CASE, mediating().mediation(), IND, text("body-contacted/message", "x"), DATA, Set.of(), WAIVER, RULES);
        story().given(childOf13(proposed(), waived(), mediating(), used))
                .when(new SendMediationMessage(CASE, mediating().mediation(), "And?", DATA), jurist())
                .expectNoEvents()
                .expectExceptionDetails(new ConsentMissing(
                        List.of(new MissingConsent(
                                MOTHER, MissingConsent.Capacity.HOLDER_OF_AUTHORITY, MissingConsent.Reason.NOT_GIVEN)),
                        ConsentPurpose.MEDIATION,
                        IND,
                        true));
    }

    private static ProposeConsentWaiver propose(WaiverGround ground) {
        return new ProposeConsentWaiver(CASE, ConsentPurpose.MEDIATION, IND, ground, "The mother is the danger");
    }
}
