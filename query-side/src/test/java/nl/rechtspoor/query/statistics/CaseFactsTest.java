package nl.rechtspoor.query.statistics;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseMerged;
import nl.rechtspoor.kernel.cases.CaseEvent.CasesLinked;
import nl.rechtspoor.kernel.cases.CaseEvent.ResearchParticipationEnded;
import nl.rechtspoor.kernel.cases.LinkKind;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import nl.rechtspoor.statistics.facts.CaseFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CaseFactsTest {
    private final Telling telling = new Telling();
    private final StoredDocuments documents = new StoredDocuments(telling.shapes());
    private final CaseFactProjection projection =
            new CaseFactProjection(telling.database().as(DatabaseRole.QUERY), documents);
    private final nl.rechtspoor.query.statistics.CaseFacts facts = new nl.rechtspoor.query.statistics.CaseFacts(
            JdbcClient.create(telling.database().as(DatabaseRole.QUERY)), documents);
    private final CaseFacts one = new CaseFacts("00001");
    private final CaseFacts two = new CaseFacts("00002");

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void each_position_shows_what_was_known_then() {
        long opened = happened(one.opened());
        long classified = happened(one.classified("MIG-ROOT"));
        long reclassified = happened(one.classified("EDU-ADM"), one.childAdded("Testkind", LocalDate.of(2012, 5, 1)));

        assertThat(facts.asKnownAt(opened - 1)).isEmpty();
        assertThat(only(opened).areas()).isEmpty();
        assertThat(only(classified).areas()).containsExactly(new AreaCode("MIG-ROOT"));
        assertThat(only(reclassified).areas()).containsExactly(new AreaCode("EDU-ADM"));
        assertThat(only(reclassified).child()).isEqualTo(one.childPerson());
        assertThat(only(classified).child()).isEqualTo(one.id().subject());
    }

    @Test
    void nothing_personal_is_kept_in_the_clear() {
        happened(one.opened(), one.childAdded("Testkind Voorbeeld", LocalDate.of(2012, 5, 1)));

        assertThat(telling.rows("case_fact").toString()).doesNotContain("Testkind", "2012-05-01", "+3161234");
    }

    @Test
    void a_rebuild_and_every_batch_size_give_the_same_rows_and_a_second_delivery_changes_nothing() {
        tellEverything();
        var live = telling.rows("case_fact");
        assertThat(live).hasSizeGreaterThan(8);

        for (int batch : new int[] {1, 2, 3, 100}) {
            telling.rebuild(batch, projection);
            assertThat(telling.rows("case_fact")).as("batches of " + batch).isEqualTo(live);
        }
        for (int batch : new int[] {1, 3, 100}) {
            var restarted = new CaseFactProjection(telling.database().as(DatabaseRole.QUERY), documents);
            telling.projectInBatchesOf(batch, restarted);
            assertThat(telling.rows("case_fact"))
                    .as("told again in batches of " + batch)
                    .isEqualTo(live);
        }
    }

    @Test
    void rows_equal_the_pure_fold_at_every_position() {
        long last = tellEverything();
        var folds = new Folds();
        for (long position = 0; position <= last; position++) {
            assertThat(facts.asKnownAt(position))
                    .as("position " + position)
                    .extracting(
                            CaseFact::standing,
                            CaseFact::child,
                            CaseFact::areas,
                            CaseFact::mergedInto,
                            CaseFact::outcome,
                            fact -> List.copyOf(fact.family()),
                            CaseFact::receivedOn)
                    .containsExactlyInAnyOrderElementsOf(folds.asKnownAt(position)
                            .map(fact -> org.assertj.core.groups.Tuple.tuple(
                                    fact.standing(),
                                    fact.child(),
                                    fact.areas(),
                                    fact.mergedInto(),
                                    fact.outcome(),
                                    List.copyOf(fact.family()),
                                    fact.receivedOn()))
                            .toList());
        }
    }

    @Test
    void who_objected_or_was_erased_is_known_now_whatever_was_known_then() {
        long before = happened(one.opened(), two.opened(), two.childAdded("Testkind", null));
        happened(new ResearchParticipationEnded(one.id(), ParticipationEnd.OBJECTION), two.childErased());

        assertThat(facts.asKnownAt(before)).allMatch(CaseFact::counts);
        assertThat(facts.withoutStanding()).containsExactlyInAnyOrder(one.id(), two.id());
    }

    private long tellEverything() {
        happened(one.opened(), one.classified("MIG-ROOT"), two.opened());
        happened(one.childAdded("Testkind", LocalDate.of(2012, 5, 1)));
        happened(one.corrected(eventId(3), "birthDate", "2013-01-01"));
        happened(two.classified("EDU-ADM"), two.childAdded("Testzus", null), one.classified("EDU-ADM"));
        happened(new CasesLinked(one.id(), two.id(), LinkKind.SIBLING));
        happened(one.closed());
        happened(new CaseMerged(two.id(), one.id(), two.text("case-merged/reason", "The same question twice")));
        return happened(one.childErased());
    }

    private CaseFact only(long position) {
        return facts.asKnownAt(position).getFirst();
    }

    private long happened(CaseEvent... events) {
        long last = telling.happened(by(JURIST), events);
        telling.project(projection);
        return last;
    }

    private static UUID eventId(int position) {
        return named("event " + position);
    }

    /** The pure fold of what is stored, event by event. */
    private final class Folds {
        Stream<CaseFact> asKnownAt(long position) {
            var histories = new java.util.LinkedHashMap<UUID, nl.rechtspoor.statistics.facts.FactHistory>();
            telling.eachSealed((at, sequence, id, happenedAt, event) -> {
                if (event instanceof CaseEvent of) {
                    histories
                            .computeIfAbsent(of.caseId().value(), _ -> new nl.rechtspoor.statistics.facts.FactHistory())
                            .tell(at, sequence, new nl.rechtspoor.statistics.facts.FactStory.Told(of, id, happenedAt));
                }
            });
            return histories.values().stream().flatMap(history -> history.asKnownAt(position).stream());
        }
    }
}
