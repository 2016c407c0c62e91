package nl.rechtspoor.command.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import nl.rechtspoor.command.cases.FileCommand.AddNote;
import nl.rechtspoor.kernel.CaseId;
import org.junit.jupiter.api.Test;

/** F9, in one process: 32 colleagues write in one case at the same moment, again and again. */
class ConflictStormIT {
    private static final int WRITERS = 32;
    private static final int ROUNDS = 5;

    @Test
    void every_note_comes_through_once_and_has_a_number_of_its_own() throws Exception {
        // a connection for each of them: this is about one case, and not about waiting for a connection
        try (var side = new CasesAtWork("rechtspoor.database.pool-size=" + (WRITERS + 10));
                var clients = Executors.newFixedThreadPool(WRITERS)) {
            var id = UUID.randomUUID();
            side.open(List.of(), id);
            var caseId = new CaseId(id);
            int before = side.story(caseId).size();
            for (int round = 0; round < ROUNDS; round++) {
                var together = new CyclicBarrier(WRITERS);
                var notes = new ArrayList<Future<?>>();
                for (int i = 0; i < WRITERS; i++) {
                    notes.add(clients.submit(() -> {
                        together.await();
                        side.send(new AddNote(caseId, "Somebody called."), UUID.randomUUID());
                        return null;
                    }));
                }
                for (var each : notes) {
                    each.get();
                }
            }

            var told = side.story(caseId);
            assertThat(told.subList(before, told.size()))
                    .hasSize(WRITERS * ROUNDS)
                    .containsOnly("note-added");
            assertThat(numbers(side, caseId))
                    .containsExactlyElementsOf(
                            LongStream.range(0, told.size()).boxed().toList());
        }
    }

    private static List<Long> numbers(CasesAtWork side, CaseId caseId) {
        return side.jdbc()
                .sql("select sequence_number from events.domain_event_entry where aggregate_identifier = ? order by 1")
                .param(caseId.toString())
                .query(Long.class)
                .list();
    }
}
