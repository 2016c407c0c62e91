package nl.rechtspoor.query.search;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.testing.CaseFacts.NORTH;
import static nl.rechtspoor.query.testing.CaseFacts.SOUTH;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.directory.RegisteredBodies;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.query.access.CaseAccessForTests;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.query.search.FoundCase.MatchedOn;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import nl.rechtspoor.query.worklist.WorklistForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSearchTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final StaffId ME = new StaffId(named("me"));
    private static final Viewer JURIST_NORTH = new Viewer(ME, JURIST, Set.of(NORTH));

    private final Telling telling = new Telling();
    private final Rules rules = Rules.load();
    private final Object access = CaseAccessForTests.projection(telling);
    private final Object worklist = WorklistForTests.projection(telling);
    private final CaseSearchProjection projection = new CaseSearchProjection(
            telling.database().as(DatabaseRole.QUERY), telling.keyring(), InMemoryKeyring.blindIndex());
    private final CaseSearch search = new CaseSearch(
            telling.views(),
            CaseAccessForTests.relation(CLOCK),
            CaseAccessForTests.gate(telling, CLOCK),
            InMemoryKeyring.blindIndex(),
            new RegisteredBodies(rules.directory(), telling.views()),
            rules,
            new StoredDocuments(telling.shapes()),
            telling.keyring(),
            new ErasedSubjects(telling.views()),
            CLOCK);
    private final CaseFacts one = new CaseFacts("00001");

    @AfterEach
    void close() {
        telling.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Testkind Voorbeeld",
                "voorbeeld",
                "TESTKIND",
                "Ouder",
                "06-12345678",
                "+31612345678",
                "2026-00001"
            })
    void a_case_is_found_by_name_phone_and_number_however_they_are_written(String words) {
        theCaseHappened();

        assertThat(numbers(search.find(words, JURIST_NORTH))).containsExactly("2026-00001");
    }

    @Test
    void all_words_must_belong_to_one_name() {
        theCaseHappened();

        assertThat(search.find("Testkind Ouder", JURIST_NORTH)).isEmpty();
        assertThat(search.find("Testkind Anders", JURIST_NORTH)).isEmpty();
        assertThat(search.find("x", JURIST_NORTH)).isEmpty();
    }

    @Test
    void a_hit_says_by_what_and_a_case_is_found_by_area_too() {
        theCaseHappened();

        assertThat(search.find("Testkind", JURIST_NORTH).getFirst().matchedOn()).containsExactly(MatchedOn.NAME);
        assertThat(search.find("0612345678", JURIST_NORTH).getFirst().matchedOn())
                .contains(MatchedOn.PHONE);
        assertThat(search.find("EDU-EXP", JURIST_NORTH).getFirst().matchedOn()).contains(MatchedOn.AREA);
    }

    @Test
    void a_case_is_found_by_the_body_that_it_is_about() {
        var body = rules.directory().all().getLast().bodies().getFirst();
        happened(one.opened(), one.about(body.id()));

        assertThat(search.find(body.name().nl(), JURIST_NORTH).getFirst().matchedOn())
                .contains(MatchedOn.BODY);
    }

    @Test
    void nobody_finds_a_case_without_a_relation_to_it_and_no_hit_is_recorded() {
        theCaseHappened();
        happened(one.walled(ME));

        for (String words : List.of("Testkind", "0612345678", "2026-00001", "EDU-EXP")) {
            for (Role role : Role.values()) {
                assertThat(search.find(words, new Viewer(ME, role, Set.of(NORTH))))
                        .as(role + " " + words)
                        .isEmpty();
                if (role != SENIOR_JURIST) {
                    var stranger = new Viewer(new StaffId(named("stranger")), role, Set.of(SOUTH));
                    assertThat(search.find(words, stranger))
                            .as(role + " " + words)
                            .isEmpty();
                }
            }
        }
        assertThat(hits()).isEmpty();
    }

    @Test
    void every_case_that_is_shown_is_recorded() {
        theCaseHappened();
        search.find("Testkind", JURIST_NORTH);

        assertThat(hits()).containsExactly(one.id().value());
    }

    @Test
    void an_erased_person_is_no_longer_found_by_name_or_phone() {
        theCaseHappened();
        telling.keyring().destroy(one.childPerson());
        happened(one.childErased());

        assertThat(search.find("Testkind", JURIST_NORTH)).isEmpty();
        assertThat(search.find("0612345678", JURIST_NORTH)).isEmpty();
        assertThat(numbers(search.find("Ouder", JURIST_NORTH))).containsExactly("2026-00001");
    }

    @Test
    void a_corrected_name_is_found_and_the_wrong_one_is_not() {
        theCaseHappened();
        happened(one.corrected(named("event 2"), "name", "Beterkind Voorbeeld"));

        assertThat(search.find("Testkind", JURIST_NORTH)).isEmpty();
        assertThat(search.find("Beterkind", JURIST_NORTH).getFirst().childLabel())
                .isEqualTo("Beterkind");
    }

    @Test
    void a_rebuild_gives_the_same_tokens_also_after_an_erasure() {
        theCaseHappened();
        happened(one.corrected(named("event 2"), "name", "Beterkind Voorbeeld"));
        var other = new CaseFacts("00002");
        happened(other.opened(SOUTH, Urgency.NORMAL), other.childAdded("Anderkind", null));
        telling.keyring().destroy(other.childPerson());
        happened(other.childErased());
        var live = telling.rows("search_token");
        assertThat(live).isNotEmpty();

        for (int batch : new int[] {1, 100}) {
            telling.rebuild(batch, projection);
            assertThat(telling.rows("search_token")).isEqualTo(live);
        }
    }

    private void theCaseHappened() {
        happened(
                one.opened(),
                one.classified("EDU-EXP"),
                one.childAdded("Testkind Voorbeeld", null),
                one.parentAdded("Ouder Voorbeeld"));
    }

    private void happened(DomainEvent... events) {
        telling.happened(by(JURIST), events);
        telling.project(access, worklist, projection);
    }

    private List<UUID> hits() {
        return telling.views()
                .sql("select case_id from access_log.access where kind = 'SEARCH_HIT'")
                .query(UUID.class)
                .list();
    }

    private static List<String> numbers(List<FoundCase> found) {
        return found.stream().map(FoundCase::number).toList();
    }
}
