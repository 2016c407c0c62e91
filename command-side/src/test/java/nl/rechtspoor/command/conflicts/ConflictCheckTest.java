package nl.rechtspoor.command.conflicts;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.command.CaseStanding;
import nl.rechtspoor.command.ToldCase;
import nl.rechtspoor.command.conflicts.ConflictAnswer.Outcome;
import nl.rechtspoor.command.conflicts.ConflictHit.Match;
import nl.rechtspoor.command.conflicts.ConflictHit.Strength;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.EntryCorrected;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.kernel.cases.ConflictCheck;
import nl.rechtspoor.kernel.cases.ConflictCheckOutcome;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConflictCheckTest {
    private static final LocalDate BORN = LocalDate.of(2012, 3, 4);
    private final TeamId team = new TeamId(UUID.randomUUID());
    private final InMemoryKeyring keyring = new InMemoryKeyring();
    private final Map<CaseId, CaseStanding> standings = new HashMap<>();
    private final CaseId known = new CaseId(UUID.randomUUID());
    private TestDatabase database;
    private ConflictIndexProjection index;
    private ConflictDesk desk;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        var jdbc = database.jdbc(DatabaseRole.COMMAND);
        var blind = InMemoryKeyring.blindIndex();
        index = new ConflictIndexProjection(jdbc, keyring, keyring.texts(), blind);
        desk = new ConflictDesk(
                jdbc,
                new ConflictSearch(jdbc, blind, keyring.texts()),
                id -> Optional.ofNullable(standings.get(id)),
                keyring.texts());
        standings.put(known, ToldCase.opened(known, team));
        index.on(opened(known, "2026-00001"));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void unknown_people_are_clear() {
        party(PartyRole.PARENT, "Bram Verzonnen-Dijk", null, null);
        assertThat(check(List.of("Roos Fictief"), List.of("06-99999999"), null).outcome())
                .isEqualTo(Outcome.CLEAR);
    }

    @Test
    void a_name_that_sounds_alike_is_a_possible_hit() {
        party(PartyRole.PARENT, "Bram Verzonnen-Dijk", null, null);
        var answer = check(List.of("bram verzonnen dyk"), List.of(), null);
        assertThat(answer.outcome()).isEqualTo(Outcome.HITS);
        assertThat(answer.hits())
                .containsExactly(new ConflictHit(
                        "2026-00001", known.value(), PartyRole.PARENT, List.of(Match.NAME), Strength.POSSIBLE));
    }

    @Test
    void a_phone_number_is_a_strong_hit_however_it_is_written() {
        party(PartyRole.PARENT, "Bram Verzonnen", "+31612345678", null);
        assertThat(check(List.of(), List.of("06 1234 5678"), null).hits())
                .containsExactly(new ConflictHit(
                        "2026-00001", known.value(), PartyRole.PARENT, List.of(Match.PHONE), Strength.STRONG));
    }

    @Test
    void one_name_alone_is_not_enough_but_with_the_birth_date_it_is() {
        party(PartyRole.CHILD, "Roosje", null, BORN);
        assertThat(check(List.of("Roosje"), List.of(), null).outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(check(List.of("Roosje"), List.of(), BORN).hits())
                .extracting(ConflictHit::strength)
                .containsExactly(Strength.STRONG);
    }

    @Test
    void a_child_of_the_same_name_that_was_born_on_another_day_is_another_child() {
        party(PartyRole.CHILD, "Roos Verzonnen", null, BORN);
        assertThat(check(List.of("Roos Verzonnen"), List.of(), BORN.plusDays(1)).outcome())
                .isEqualTo(Outcome.CLEAR);
        assertThat(check(List.of("Roos Verzonnen"), List.of(), BORN).hits())
                .extracting(ConflictHit::strength)
                .containsExactly(Strength.STRONG);
    }

    @Test
    void the_case_itself_can_be_left_out() {
        party(PartyRole.PARENT, "Bram Verzonnen", null, null);
        var answer = desk.check(List.of("Bram Verzonnen"), List.of(), null, known.value(), jurist());
        assertThat(answer.outcome()).isEqualTo(Outcome.CLEAR);
    }

    @Test
    void who_may_not_see_the_case_learns_its_number_and_no_more() {
        party(PartyRole.PARENT, "Bram Verzonnen", null, null);
        var stranger = by(JURIST).act();
        var answer = desk.check(List.of("Bram Verzonnen"), List.of(), null, null, stranger);
        assertThat(answer.hits()).extracting(ConflictHit::caseId).containsOnlyNulls();
        assertThat(answer.hits()).extracting(ConflictHit::caseNumber).containsExactly("2026-00001");
    }

    @Test
    void the_same_question_again_gets_the_answer_that_was_kept() {
        var act = jurist();
        assertThat(desk.check(List.of("Bram Verzonnen"), List.of(), null, null, act)
                        .outcome())
                .isEqualTo(Outcome.CLEAR);
        party(PartyRole.PARENT, "Bram Verzonnen", null, null);
        assertThat(desk.check(List.of("Bram Verzonnen"), List.of(), null, null, act)
                        .outcome())
                .isEqualTo(Outcome.CLEAR);
    }

    @Test
    void a_senior_overrules_what_was_found_once() {
        party(PartyRole.PARENT, "Bram Verzonnen", null, null);
        var asked = jurist();
        var answer = desk.check(List.of("Bram Verzonnen"), List.of(), null, null, asked);
        var senior = by(SENIOR_JURIST).act();
        desk.overrule(answer.id(), "a cousin of the same name", senior.actor(), senior.now());
        assertThat(desk.check(List.of("Bram Verzonnen"), List.of(), null, null, asked)
                        .outcome())
                .isEqualTo(Outcome.OVERRULED);
        assertThatThrownBy(() -> desk.overrule(answer.id(), "again", senior.actor(), senior.now()))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection())
                                .isEqualTo(new ConflictRejection.NothingToOverrule(answer.id())));
        assertThat(rawRows("conflict_check")).doesNotContain("cousin");
    }

    @Test
    void a_check_that_nobody_made_cannot_be_overruled() {
        var senior = by(SENIOR_JURIST).act();
        var id = UUID.randomUUID();
        assertThatThrownBy(() -> desk.overrule(id, "why not", senior.actor(), senior.now()))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new ConflictRejection.CheckUnknown(id)));
    }

    @Test
    void a_corrected_name_is_found_and_the_wrong_one_is_not() {
        var added = party(PartyRole.PARENT, "Bram Verzonnen", null, null);
        index.on(new EntryCorrected(
                known,
                UUID.fromString(added.getIdentifier()),
                "name",
                Sensitive.of(added.getPayload().person(), "entry-corrected/value", "Bas Gefantaseerd"),
                Sensitive.of(known.subject(), "entry-corrected/reason", "misheard")));
        assertThat(check(List.of("Bram Verzonnen"), List.of(), null).hits()).isEmpty();
        assertThat(check(List.of("Bas Gefantaseerd"), List.of(), null).hits()).hasSize(1);
    }

    @Test
    void an_erased_person_is_found_no_more() {
        var added = party(PartyRole.PARENT, "Bram Verzonnen", "+31612345678", null);
        index.on(new SubjectDataErased(known, added.getPayload().person(), ErasureGround.NO_LONGER_NEEDED, null));
        assertThat(check(List.of("Bram Verzonnen"), List.of("0612345678"), null).hits())
                .isEmpty();
    }

    @Test
    void handling_an_event_twice_changes_nothing_and_the_tables_hold_no_clear_text() {
        var added = party(PartyRole.CHILD, "Roos Verzonnen", "+31612345678", BORN);
        var before = rawRows("conflict_token");
        index.on(added.getPayload(), added);
        index.on(opened(known, "2026-00001"));
        assertThat(rawRows("conflict_token")).isEqualTo(before);
        assertThat(before + rawRows("conflict_party")).doesNotContain("Roos", "612345678", "2012-03-04");
    }

    @Test
    void the_index_can_be_built_again_from_nothing() {
        var added = party(PartyRole.PARENT, "Bram Verzonnen", null, null);
        index.forgetEverything();
        assertThat(check(List.of("Bram Verzonnen"), List.of(), null).hits()).isEmpty();
        index.on(opened(known, "2026-00001"));
        index.on(added.getPayload(), added);
        assertThat(check(List.of("Bram Verzonnen"), List.of(), null).hits()).hasSize(1);
    }

    private GenericEventMessage<PartyAdded> party(
            PartyRole role, String name, @Nullable String phone, @Nullable LocalDate born) {
        var person = new SubjectId(UUID.randomUUID());
        var message = new GenericEventMessage<>(new PartyAdded(
                known,
                new PartyId(UUID.randomUUID()),
                role,
                person,
                keyring.seal(Sensitive.of(
                        person, "party-added/identity", new Identity(name, null, phone, null, null, null, null))),
                born == null ? null : keyring.seal(Sensitive.of(person, "party-added/birthDate", born)),
                false,
                null,
                null,
                false,
                null));
        index.on(message.getPayload(), message);
        return message;
    }

    private ConflictAnswer check(List<String> names, List<String> phones, @Nullable LocalDate born) {
        return desk.check(names, phones, born, null, jurist());
    }

    private Act jurist() {
        return by(JURIST).inTeams(team).act();
    }

    private String rawRows(String table) {
        return database.jdbc(DatabaseRole.COMMAND)
                .sql("select coalesce(string_agg(t::text, ' ' order by t::text), '') from work." + table + " t")
                .query(String.class)
                .single();
    }

    private CaseOpened opened(CaseId id, String number) {
        return new CaseOpened(
                id,
                number,
                null,
                Channel.PHONE,
                AskerRole.PARENT,
                Urgency.NORMAL,
                Sensitive.of(id.subject(), "case-opened/summary", "a summary"),
                team,
                new ConflictCheck(new UUID(0, 1), ConflictCheckOutcome.CLEAR, null));
    }
}
