package nl.rechtspoor.query.statistics;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.statistics.disclosure.Dimension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tables that were checked before publication, once and for all. The command side reads what the check made of them. */
@Component
class FrozenTables {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SavedQueries saved;
    private final Questions questions;
    private final Answers answers;
    private final PublicationCheck check;
    private final Clock clock;

    FrozenTables(
            @QueryDatabase JdbcClient jdbc,
            @QueryDatabase TransactionTemplate transactions,
            SavedQueries saved,
            Questions questions,
            Answers answers,
            PublicationCheck check,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.saved = saved;
        this.questions = questions;
        this.answers = answers;
        this.check = check;
        this.clock = clock;
    }

    /** What the check made of a table, and the id under which a dossier uses it. */
    record Frozen(UUID table, PublicationCheck.Verdict verdict, int suppressed) {}

    Optional<Frozen> find(String queryId) {
        return jdbc.sql(
                        "select table_id as \"table\", verdict, suppressed from statistics.frozen_table where query_id = ?")
                .param(queryId)
                .query((row, _) -> new Frozen(
                        row.getObject("table", UUID.class),
                        PublicationCheck.Verdict.valueOf(row.getString("verdict")),
                        row.getInt("suppressed")))
                .optional();
    }

    /** Checks a table the first time it is saved; of two that must not be published both, the first one may. */
    void freeze(Questions.Answered answered) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('statistics.frozen_table'))")
                    .query((_, _) -> "")
                    .single();
            if (find(answered.question().id()).isEmpty()) {
                add(answered, check.of(answered, published()));
            }
        });
    }

    private List<Questions.Answered> published() {
        return jdbc
                .sql("select query_id from statistics.frozen_table where verdict = 'RELEASED' order by query_id")
                .query(String.class)
                .list()
                .stream()
                .flatMap(id -> saved.find(id).stream())
                .map(citation -> {
                    var question = questions.read(SavedQueries.parameters(citation));
                    return new Questions.Answered(question, answers.to(question));
                })
                .toList();
    }

    private void add(Questions.Answered answered, PublicationCheck.Verdict verdict) {
        var table = answered.table();
        jdbc.sql("""
                        insert into statistics.frozen_table
                          (table_id, query_id, verdict, csv_hash, dimensions, suppressed, checked_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tableId(answered.question().id()),
                        answered.question().id(),
                        verdict.name(),
                        Question.sha256(TableCsv.of(table)),
                        answered.question().query().choices().keySet().stream()
                                .map(Dimension::code)
                                .toArray(String[]::new),
                        (int) table.lines().stream()
                                .filter(line -> line.value() == null)
                                .count(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The first half of the hash that names the question. */
    private static UUID tableId(String queryId) {
        return new UUID(Long.parseUnsignedLong(queryId, 0, 16, 16), Long.parseUnsignedLong(queryId, 16, 32, 16));
    }
}
