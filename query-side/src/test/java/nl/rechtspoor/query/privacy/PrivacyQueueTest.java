package nl.rechtspoor.query.privacy;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseArchived;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseReopened;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureDecided;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureRequested;
import nl.rechtspoor.kernel.cases.CaseEvent.LegalHoldPlaced;
import nl.rechtspoor.kernel.cases.CaseEvent.LegalHoldReleased;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionStarted;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.ErasureRequestId;
import nl.rechtspoor.kernel.cases.LegalHoldId;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.privacy.PrivacyQueue.State;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivacyQueueTest {
    private static final RuleVersion RULE = new RuleVersion("RETENTION-NL-1@2026-01-01");

    private final Telling telling = new Telling();
    private final CaseFacts facts = new CaseFacts("00001");
    private final ErasureRequestId request = new ErasureRequestId(named("request"));
    private final LegalHoldId hold = new LegalHoldId(named("hold"));
    private final PrivacyQueueProjection projection =
            new PrivacyQueueProjection(telling.database().as(DatabaseRole.QUERY));
    private final PrivacyQueue queue = new PrivacyQueue(
            telling.database().as(DatabaseRole.QUERY),
            Clock.fixed(Instant.parse("2026-06-02T08:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void a_case_is_open() {
        happened(facts.opened());
    }

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void a_request_goes_from_open_over_granted_to_erased() {
        happened(requested());
        assertThat(queue.read().erasureRequests()).singleElement().satisfies(open -> {
            assertThat(open.state()).isEqualTo(State.OPEN);
            assertThat(open.caseNumber()).isEqualTo("2026-00001");
            assertThat(open.person()).isEqualTo(facts.childPerson().value());
            assertThat(open.onHold()).isFalse();
        });

        happened(new ErasureDecided(facts.id(), request, true, ErasureGround.NO_LONGER_NEEDED));
        assertThat(queue.read().erasureRequests()).singleElement().satisfies(granted -> {
            assertThat(granted.state()).isEqualTo(State.GRANTED);
            assertThat(granted.ground()).isEqualTo("NO_LONGER_NEEDED");
            assertThat(granted.decidedAt()).isEqualTo(by(JURIST).act().now());
        });

        happened(new SubjectDataErased(facts.id(), facts.childPerson(), ErasureGround.NO_LONGER_NEEDED, request));
        assertThat(queue.read().erasureRequests())
                .singleElement()
                .satisfies(erased -> assertThat(erased.state()).isEqualTo(State.ERASED));
    }

    @Test
    void a_request_that_was_refused_says_on_which_ground() {
        happened(requested(), new ErasureDecided(facts.id(), request, false, ErasureGround.LEGAL_CLAIMS));

        assertThat(queue.read().erasureRequests()).singleElement().satisfies(denied -> {
            assertThat(denied.state()).isEqualTo(State.DENIED);
            assertThat(denied.ground()).isEqualTo("LEGAL_CLAIMS");
        });
    }

    @Test
    void a_hold_shows_on_the_requests_of_its_case_until_it_is_released() {
        happened(requested(), new LegalHoldPlaced(facts.id(), hold, facts.text("legal-hold-placed/reason", "A claim")));
        assertThat(queue.read().erasureRequests().getFirst().onHold()).isTrue();
        assertThat(queue.read().legalHolds()).singleElement().satisfies(placed -> {
            assertThat(placed.caseNumber()).isEqualTo("2026-00001");
            assertThat(placed.releasedAt()).isNull();
        });

        happened(new LegalHoldReleased(facts.id(), hold, facts.text("legal-hold-released/reason", "Settled")));
        assertThat(queue.read().erasureRequests().getFirst().onHold()).isFalse();
        assertThat(queue.read().legalHolds().getFirst().releasedAt()).isNotNull();
    }

    @Test
    void retention_is_listed_from_sixty_days_before_its_end_until_the_case_is_archived() {
        var later = new CaseFacts("00002");
        happened(later.opened(), new RetentionStarted(later.id(), RULE, LocalDate.of(2026, 8, 2)));
        happened(facts.closed(), new RetentionStarted(facts.id(), RULE, LocalDate.of(2026, 8, 1)));
        assertThat(queue.read().retention()).singleElement().satisfies(due -> {
            assertThat(due.caseNumber()).isEqualTo("2026-00001");
            assertThat(due.until()).isEqualTo(LocalDate.of(2026, 8, 1));
            assertThat(due.overdue()).isFalse();
        });

        happened(new CaseReopened(facts.id(), facts.text("case-reopened/reason", "Again")));
        assertThat(queue.read().retention()).isEmpty();

        happened(new RetentionStarted(facts.id(), RULE, LocalDate.of(2026, 6, 1)));
        assertThat(queue.read().retention().getFirst().overdue()).isTrue();

        happened(new CaseArchived(facts.id()));
        assertThat(queue.read().retention()).isEmpty();
    }

    @Test
    void a_rebuild_gives_the_same_rows() {
        happened(requested(), new ErasureDecided(facts.id(), request, false, ErasureGround.LEGAL_CLAIMS));
        happened(new LegalHoldPlaced(facts.id(), hold, facts.text("legal-hold-placed/reason", "A claim")));
        happened(new RetentionStarted(facts.id(), RULE, LocalDate.of(2026, 6, 1)));
        for (var table : new String[] {"privacy_case", "privacy_erasure_request", "privacy_legal_hold"}) {
            var live = telling.rows(table);
            assertThat(live).hasSize(1);
            telling.rebuild(1, projection);
            assertThat(telling.rows(table)).isEqualTo(live);
        }
    }

    private ErasureRequested requested() {
        return new ErasureRequested(facts.id(), request, facts.childPerson(), null);
    }

    private void happened(DomainEvent... events) {
        telling.happened(by(JURIST), events);
        telling.project(projection);
    }
}
