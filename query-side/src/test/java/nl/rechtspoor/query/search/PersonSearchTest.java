package nl.rechtspoor.query.search;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.query.access.CaseAccessForTests;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.search.FoundCase.MatchedOn;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import nl.rechtspoor.query.worklist.WorklistForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonSearchTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final StaffId ME = new StaffId(named("me"));
    private static final Viewer OFFICER = new Viewer(ME, PRIVACY_OFFICER, Set.of());

    private final Telling telling = new Telling();
    private final Object access = CaseAccessForTests.projection(telling);
    private final Object worklist = WorklistForTests.projection(telling);
    private final CaseSearchProjection projection = new CaseSearchProjection(
            telling.database().as(DatabaseRole.QUERY), telling.keyring(), InMemoryKeyring.blindIndex());
    private final PersonSearch search = new PersonSearch(
            telling.views(),
            InMemoryKeyring.blindIndex(),
            new AccessLog(telling.database().as(DatabaseRole.QUERY)),
            CLOCK);
    private final CaseFacts one = new CaseFacts("00001");
    private final CaseFacts other = new CaseFacts("00002");

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void a_person_is_found_in_every_case_by_name_or_phone_and_each_case_is_recorded() {
        twoCasesHappened();

        var byName = search.find("testkind", OFFICER);
        var byPhone = search.find("06 1234 5678", OFFICER);

        assertThat(byName).singleElement().satisfies(found -> {
            assertThat(found.caseNumber()).isEqualTo("2026-00001");
            assertThat(found.person()).isEqualTo(one.childPerson().value());
            assertThat(found.matchedOn()).containsExactly(MatchedOn.NAME);
            assertThat(found.onHold()).isFalse();
        });
        assertThat(byPhone)
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.matchedOn()).containsExactly(MatchedOn.PHONE));
        assertThat(purposes()).isNotEmpty().containsOnly("PRIVACY_REQUEST");
    }

    @Test
    void words_of_two_people_and_numbers_of_cases_find_nobody() {
        twoCasesHappened();

        assertThat(search.find("Testkind Anderkind", OFFICER)).isEmpty();
        assertThat(search.find("2026-00001", OFFICER)).isEmpty();
        assertThat(search.find("", OFFICER)).isEmpty();
        assertThat(purposes()).isEmpty();
    }

    @Test
    void a_wall_hides_a_case_and_an_erased_person_is_not_found() {
        twoCasesHappened();
        happened(one.walled(ME));
        telling.keyring().destroy(other.childPerson());
        happened(other.childErased());

        assertThat(search.find("Testkind", OFFICER)).isEmpty();
        assertThat(search.find("Anderkind", OFFICER)).isEmpty();
    }

    private void twoCasesHappened() {
        happened(
                one.opened(),
                one.classified("EDU-EXP"),
                one.childAdded("Testkind Voorbeeld", null),
                other.opened(),
                other.classified("EDU-EXP"),
                other.childAdded("Anderkind Voorbeeld", null));
    }

    private void happened(DomainEvent... events) {
        telling.happened(by(JURIST), events);
        telling.project(access, worklist, projection);
    }

    private List<String> purposes() {
        return telling.views()
                .sql("select purpose from access_log.access where kind = 'SEARCH_HIT'")
                .query(String.class)
                .list();
    }
}
