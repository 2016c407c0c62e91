package nl.rechtspoor.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.command.CommandSideForTests;
import nl.rechtspoor.command.conflicts.ConflictDesk;
import nl.rechtspoor.command.contacts.ContactCommand.RegisterContact;
import nl.rechtspoor.command.intake.Intake.NewCase;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.ContactKind;
import nl.rechtspoor.kernel.contacts.Direction;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import nl.rechtspoor.platform.commands.Rejected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakingIntakesTest {
    private final StaffId jurist = new StaffId(UUID.randomUUID());
    private final TeamId team = new TeamId(UUID.randomUUID());
    private CommandSideForTests side;
    private IntakeDesk desk;

    @BeforeAll
    void start() {
        side = new CommandSideForTests();
        desk = side.bean(IntakeDesk.class);
    }

    @AfterAll
    void stop() {
        side.close();
    }

    @Test
    void a_question_that_becomes_no_case_is_registered_and_classified() {
        var key = UUID.randomUUID();
        var taken = desk.take(intake(ContactKind.ADVICE, null), by(key));
        assertThat(taken.contactId()).isEqualTo(key);
        assertThat(taken.caseId()).isNull();
        assertThat(typesOf(key)).containsExactly("contact-registered", "contact-classified");
    }

    @Test
    void a_contact_that_becomes_a_case_is_opened_and_linked_in_one_submit() {
        var key = UUID.randomUUID();
        var taken = desk.take(intake(ContactKind.CASE, newCase(clearCheck())), by(key));
        assertThat(typesOf(key)).containsExactly("contact-registered", "contact-classified", "contact-linked");
        assertThat(typesOf(Objects.requireNonNull(taken.caseId())))
                .startsWith("case-opened", "case-classified")
                .contains("case-assigned");
        assertThat(taken.version()).isEqualTo(typesOf(taken.caseId()).size() - 1L);
    }

    @Test
    void cases_are_numbered_without_a_gap_though_each_intake_is_rehearsed_and_one_is_refused() {
        var first = desk.take(intake(ContactKind.CASE, newCase(clearCheck())), by(UUID.randomUUID()));
        assertThatThrownBy(() -> desk.take(intake(ContactKind.CASE, newCase(UUID.randomUUID())), by(UUID.randomUUID())))
                .isInstanceOf(Rejected.class);
        var second = desk.take(intake(ContactKind.CASE, newCase(clearCheck())), by(UUID.randomUUID()));

        assertThat(numberOf(second)).isEqualTo(numberOf(first) + 1);
    }

    @Test
    void the_same_intake_again_does_nothing_more() {
        var key = UUID.randomUUID();
        var intake = intake(ContactKind.CASE, newCase(clearCheck()));
        var first = desk.take(intake, by(key));
        var before = side.events();
        assertThat(desk.take(intake, by(key)).caseId()).isEqualTo(first.caseId());
        assertThat(side.events()).isEqualTo(before);
    }

    @Test
    void an_intake_whose_case_is_refused_leaves_nothing_and_may_be_changed_and_taken_under_the_same_key() {
        var key = UUID.randomUUID();
        var before = side.events();
        assertThatThrownBy(() -> desk.take(intake(ContactKind.CASE, newCase(UUID.randomUUID())), by(key)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo("CONFLICT_UNRESOLVED"));
        assertThat(side.events()).isEqualTo(before);

        var asked = intake(ContactKind.CASE, newCase(clearCheck()));
        var changed =
                new Intake(contact("Something else."), asked.kind(), asked.areas(), asked.urgency(), asked.newCase());
        assertThat(desk.take(changed, by(key)).caseId()).isNotNull();
        assertThat(typesOf(key)).containsExactly("contact-registered", "contact-classified", "contact-linked");
    }

    @Test
    void an_intake_in_an_area_that_does_not_exist_leaves_nothing() {
        var before = side.events();
        var nowhere = new Intake(
                contact("Where?"), ContactKind.ADVICE, List.of(new AreaCode("NOWHERE")), Urgency.NORMAL, null);
        assertThatThrownBy(() -> desk.take(nowhere, by(UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo("AREA_UNKNOWN_OR_RETIRED"));
        assertThat(side.events()).isEqualTo(before);
    }

    @Test
    void an_intake_whose_last_steps_were_lost_goes_on_under_the_same_key() {
        var key = UUID.randomUUID();
        var intake = intake(ContactKind.CASE, newCase(clearCheck()));
        side.bean(CommandDesk.class).send(Objects.requireNonNull(intake.contact()), by(key));

        assertThat(desk.take(intake, by(key)).caseId()).isNotNull();
        assertThat(typesOf(key)).containsExactly("contact-registered", "contact-classified", "contact-linked");
    }

    @Test
    void bad_fields_of_both_parts_are_named_at_once_and_nothing_is_left() {
        var before = side.events();
        var number = "number 111222333";
        var asked = newCase(clearCheck());
        var refused = catchThrowableOfType(
                InvalidCommand.class,
                () -> desk.take(
                        new Intake(
                                contact(number),
                                ContactKind.CASE,
                                List.of(new AreaCode("YH")),
                                Urgency.NORMAL,
                                new NewCase(
                                        null,
                                        null,
                                        null,
                                        number,
                                        asked.classification(),
                                        null,
                                        asked.conflictCheckId(),
                                        null,
                                        null,
                                        null)),
                        by(UUID.randomUUID())));
        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/contact/question", "/case/summary");
        assertThat(side.events()).isEqualTo(before);
    }

    @Test
    void a_second_case_from_the_same_contact_is_refused() {
        var key = UUID.randomUUID();
        desk.take(intake(ContactKind.CASE, newCase(clearCheck())), by(key));
        var again = newCase(clearCheck())
                .opening(
                        new ContactId(key),
                        Objects.requireNonNull(intake(ContactKind.CASE, null).contact()),
                        Urgency.NORMAL);
        assertThatThrownBy(() -> side.bean(CommandDesk.class).send(again, by(UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo("CONTACT_ALREADY_LINKED"));
    }

    @Test
    void what_is_missing_is_said_before_anything_happens() {
        var before = side.events();
        var refused = catchThrowableOfType(
                InvalidCommand.class,
                () -> desk.take(new Intake(null, ContactKind.ADVICE, null, null, null), by(UUID.randomUUID())));
        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/contact", "/urgency", "/areas");
        assertThat(side.events()).isEqualTo(before);
    }

    @Test
    void a_bad_field_is_named_by_its_place_in_the_intake() {
        var contact = new RegisterContact(
                "PHONE", Direction.INCOMING, AskerRole.PARENT, "nl", now(), null, null, "number 111222333");
        var refused = catchThrowableOfType(
                InvalidCommand.class,
                () -> desk.take(
                        new Intake(contact, ContactKind.INFO, List.of(new AreaCode("YH")), Urgency.NORMAL, null),
                        by(UUID.randomUUID())));
        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/contact/question");
    }

    private Intake intake(ContactKind kind, @Nullable NewCase newCase) {
        return new Intake(
                contact("Where can my child go to school?"),
                kind,
                List.of(new AreaCode("EDU-ADM")),
                Urgency.NORMAL,
                newCase);
    }

    private static RegisterContact contact(String question) {
        return new RegisterContact(
                "PHONE",
                Direction.INCOMING,
                AskerRole.PARENT,
                "nl",
                Instant.parse("2026-06-01T07:00:00Z"),
                null,
                null,
                question);
    }

    private static NewCase newCase(UUID check) {
        return new NewCase(
                null,
                null,
                null,
                "No school has a place.",
                new Classification(
                        List.of(new AreaCode("EDU-ADM")),
                        List.of(new ArticleCode("CRC-28")),
                        new ArticleCode("CRC-28"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Set.of(),
                        null),
                null,
                check,
                null,
                null,
                null);
    }

    private UUID clearCheck() {
        var act = by(UUID.randomUUID()).act(now());
        return side.bean(ConflictDesk.class)
                .check(List.of("Niemand Verzonnen"), List.of(), null, null, act)
                .id();
    }

    private Instant now() {
        return side.bean(Clock.class).instant();
    }

    private Envelope by(UUID key) {
        return new Envelope(key, jurist, Role.JURIST, Set.of(team), AccessPurpose.CASE_WORK, null, null, false, null);
    }

    private int numberOf(IntakeDesk.Taken taken) {
        return side.jdbc()
                .sql("select convert_from(payload, 'UTF8')::jsonb ->> 'number' from events.domain_event_entry"
                        + " where aggregate_identifier = ? and sequence_number = 0")
                .param(String.valueOf(taken.caseId()))
                .query(String.class)
                .single()
                .transform(number -> Integer.parseInt(number.substring(number.indexOf('-') + 1)));
    }

    private List<String> typesOf(UUID aggregate) {
        return side.jdbc()
                .sql("""
                        select payload_type from events.domain_event_entry
                        where aggregate_identifier = ? order by sequence_number
                        """)
                .param(aggregate.toString())
                .query(String.class)
                .list();
    }
}
