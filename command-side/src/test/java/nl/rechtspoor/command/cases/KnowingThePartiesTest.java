package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;

import java.time.LocalDate;
import java.util.List;
import nl.rechtspoor.command.cases.FileRejection.AuthorityOverlap;
import nl.rechtspoor.command.cases.FileRejection.BirthdateInvalid;
import nl.rechtspoor.command.cases.FileRejection.ChildExists;
import nl.rechtspoor.command.cases.FileRejection.DateOrder;
import nl.rechtspoor.command.cases.FileRejection.PartyUnknown;
import nl.rechtspoor.command.cases.LifeCycleRejection.CaseNotOpen;
import nl.rechtspoor.command.cases.PartyCommand.AddParty;
import nl.rechtspoor.command.cases.PartyCommand.RecordAuthority;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.AuthorityId;
import nl.rechtspoor.kernel.cases.AuthorityKind;
import nl.rechtspoor.kernel.cases.CaseEvent.AuthorityRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.CaseStage;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.platform.commands.InvalidCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowingThePartiesTest {
    @Test
    void somebody_new_gets_a_key_of_their_own() {
        var person = new SubjectId(NEW);
        story().given(opened(), classified())
                .when(add(PartyRole.PARENT, null, "moeder@voorbeeld.example"), jurist().creating(NEW))
                .expectEvents(new PartyAdded(
                        CASE,
                        new PartyId(NEW),
                        PartyRole.PARENT,
                        person,
                        Sensitive.of(
                                person,
                                "party-added/identity",
                                new Identity(null, null, null, "moeder@voorbeeld.example", null, null, null)),
                        null,
                        false,
                        null,
                        "nl",
                        false,
                        null));
    }

    @Test
    void there_is_one_child_per_case() {
        story().given(opened(), classified(), child(8))
                .when(add(PartyRole.CHILD, null, null), jurist())
                .expectExceptionDetails(new ChildExists(CHILD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-02", "1989-12-31", "2003-05-31"})
    void a_child_cannot_be_born_on_every_day(String day) {
        story().given(opened(), classified())
                .when(add(PartyRole.CHILD, LocalDate.parse(day), null), jurist())
                .expectExceptionDetails(new BirthdateInvalid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-01", "2010-02-28", "2003-06-02"})
    void up_to_22_somebody_can_be_the_child_of_a_case(String day) {
        story().given(opened(), classified())
                .when(add(PartyRole.CHILD, LocalDate.parse(day), null), jurist())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_address_that_cannot_be_read_is_pointed_at() {
        story().given(opened(), classified())
                .when(add(PartyRole.PARENT, null, "nonsense"), jurist())
                .expectException(InvalidCommand.class);
    }

    @Test
    void authority_belongs_to_a_known_adult_and_begins_before_it_ends() {
        story().given(opened(), classified(), child(8))
                .when(authority(MOTHER, AuthorityKind.PARENT, null), jurist())
                .expectExceptionDetails(new PartyUnknown(MOTHER));
        story().given(opened(), classified(), child(8))
                .when(authority(CHILD, AuthorityKind.PARENT, null), jurist())
                .expectExceptionDetails(new PartyUnknown(CHILD));
        story().given(opened(), classified(), mother())
                .when(authority(MOTHER, AuthorityKind.PARENT, LocalDate.of(2019, 1, 1)), jurist())
                .expectExceptionDetails(new DateOrder("until"));
    }

    @Test
    void both_parents_can_decide_but_no_guardian_beside_them() {
        story().given(opened(), classified(), mother(), father(), CaseFacts.authority(MOTHER))
                .when(authority(FATHER, AuthorityKind.PARENT, null), jurist().creating(NEW))
                .expectEvents(new AuthorityRecorded(
                        CASE,
                        new AuthorityId(NEW),
                        FATHER,
                        AuthorityKind.PARENT,
                        LocalDate.of(2020, 1, 1),
                        null,
                        null));
        story().given(opened(), classified(), mother(), father(), CaseFacts.authority(MOTHER))
                .when(authority(FATHER, AuthorityKind.GUARDIAN, null), jurist())
                .expectExceptionDetails(new AuthorityOverlap(List.of(MOTHER)));
    }

    @Test
    void a_guardian_follows_parents_whose_authority_has_ended() {
        var ended = CaseFacts.authority(MOTHER, AuthorityKind.NONE, LocalDate.of(2020, 1, 1), null);
        story().given(opened(), classified(), mother(), father(), CaseFacts.authority(MOTHER), ended)
                .when(authority(FATHER, AuthorityKind.GUARDIAN, null), jurist())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_case_on_hold_takes_parties() {
        story().given(opened(), classified(), held())
                .when(add(PartyRole.PARENT, null, null), jurist())
                .expectSuccessfulHandlerExecution();
        story().given(opened(), classified(), closed())
                .when(add(PartyRole.PARENT, null, null), jurist())
                .expectExceptionDetails(new CaseNotOpen(CaseStage.CLOSED));
    }

    private static RecordAuthority authority(PartyId party, AuthorityKind kind, @Nullable LocalDate until) {
        return new RecordAuthority(CASE, party, kind, LocalDate.of(2020, 1, 1), until, null);
    }

    private static AddParty add(PartyRole role, @Nullable LocalDate born, @Nullable String email) {
        return new AddParty(
                CASE,
                role,
                null,
                email == null ? null : new Identity(null, null, null, email, null, null, null),
                born,
                false,
                null,
                "nl",
                false,
                null);
    }
}
