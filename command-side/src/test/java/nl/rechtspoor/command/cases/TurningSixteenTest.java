package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;

import java.time.LocalDate;
import java.util.List;
import nl.rechtspoor.command.cases.ConsentRejection.ConsentMissing;
import nl.rechtspoor.command.cases.MediationCommand.SendMediationMessage;
import nl.rechtspoor.command.cases.PartyCommand.CheckBirthday;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentReconfirmationDue;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.MediationId;
import nl.rechtspoor.kernel.cases.MissingConsent;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import org.junit.jupiter.api.Test;

/** The child turns 16 in the middle of the case. */
class TurningSixteenTest {
    private static final LocalDate BIRTHDAY = LocalDate.of(2026, 7, 10);
    private static final MediationId MEDIATION = mediating().mediation();
    private final DomainEvent[] parentsOnly = {
        opened(),
        classified(),
        childBorn(BIRTHDAY.minusYears(12)),
        mother(),
        authority(MOTHER),
        consent(MOTHER),
        heard(),
        mediating()
    };

    @Test
    void the_consents_of_before_last_thirty_days_more() {
        story().given(parentsOnly)
                .when(message(), jurist().on(BIRTHDAY.plusDays(30)))
                .expectSuccessfulHandlerExecution();
        story().given(parentsOnly)
                .when(message(), jurist().on(BIRTHDAY.plusDays(31)))
                .expectNoEvents()
                .expectExceptionDetails(new ConsentMissing(
                        List.of(new MissingConsent(
                                CHILD, MissingConsent.Capacity.CHILD, MissingConsent.Reason.NOT_GIVEN)),
                        ConsentPurpose.MEDIATION,
                        IND,
                        false));
    }

    @Test
    void at_16_the_word_of_the_parents_is_no_longer_needed_and_no_longer_enough() {
        var both = and(
                new DomainEvent[] {
                    opened(), classified(), childBorn(BIRTHDAY.minusYears(16)), mother(), authority(MOTHER), heard()
                },
                consent(MOTHER),
                mediating());
        story().given(both)
                .when(message(), jurist().on(BIRTHDAY.plusDays(31)))
                .expectExceptionDetails(new ConsentMissing(
                        List.of(new MissingConsent(
                                CHILD, MissingConsent.Capacity.CHILD, MissingConsent.Reason.NOT_GIVEN)),
                        ConsentPurpose.MEDIATION,
                        IND,
                        false));
        story().given(and(both, consent(CHILD)))
                .when(message(), jurist().on(BIRTHDAY.plusDays(31)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_timer_tells_once_that_consent_must_be_confirmed() {
        var due = new ConsentReconfirmationDue(CASE, CHILD, 12, BIRTHDAY, BIRTHDAY.plusDays(30), RULES);
        story().given(parentsOnly)
                .when(new CheckBirthday(CASE), system().on(BIRTHDAY.minusDays(1)))
                .expectNoEvents();
        story().given(parentsOnly)
                .when(new CheckBirthday(CASE), system().on(BIRTHDAY))
                .expectEvents(due);
        story().given(and(parentsOnly, due))
                .when(new CheckBirthday(CASE), system().on(BIRTHDAY.plusDays(1)))
                .expectNoEvents();
    }

    @Test
    void nobody_asks_about_the_birthday_of_an_erased_child_or_in_a_closed_case() {
        var keyring = new InMemoryKeyring();
        keyring.destroy(CHILD_PERSON);
        story(keyring)
                .given(parentsOnly)
                .when(new CheckBirthday(CASE), system().on(BIRTHDAY))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        story().given(and(parentsOnly, closed()))
                .when(new CheckBirthday(CASE), system().on(BIRTHDAY))
                .expectNoEvents();
    }

    private static SendMediationMessage message() {
        return new SendMediationMessage(CASE, MEDIATION, "And?", DATA);
    }
}
