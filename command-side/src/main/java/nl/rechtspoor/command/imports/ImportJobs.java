package nl.rechtspoor.command.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.command.imports.ImportJob.Progress;
import nl.rechtspoor.command.imports.ImportJob.State;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.encryption.SealedTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports and their rows. Every question about one names its owner, so nobody else's can be the answer. */
@Component
class ImportJobs {
    /** How long rows are kept after the file was handed in. */
    private static final Duration KEPT = Duration.ofDays(30);

    static final String FIELD = "import/row";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROGRESS = """
            select j.id, j.state, j.created_at, count(r.job) as rows,
              count(*) filter (where r.state = 'DONE') as done,
              count(*) filter (where r.state in ('FAILED', 'INVALID')) as failed,
              count(*) filter (where r.state = 'SKIPPED') as skipped
            from work.import_job j left join work.import_row r on r.job = j.id
            where %s group by j.id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SealedTexts texts;
    private final Clock clock;

    ImportJobs(
            @CommandDatabase JdbcClient jdbc,
            @CommandDatabase TransactionTemplate transactions,
            SealedTexts texts,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.texts = texts;
        this.clock = clock;
    }

    /** A row as it is kept. */
    record Row(int number, Map<String, String> cells, List<RowError> errors) {}

    void create(ImportJob job, List<String> header, List<Row> rows) {
        var now = clock.instant();
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("""
                            insert into work.import_job
                              (id, owner, role, teams, state, created_at, forget_at, subject, header)
                            values (?, ?, ?, ?, 'PREVIEWED', ?, ?, ?, ?)
                            """)
                    .params(
                            job.id(),
                            job.owner().value(),
                            job.role().name(),
                            job.teams().stream().map(TeamId::value).toArray(UUID[]::new),
                            Timestamp.from(now),
                            Timestamp.from(now.plus(KEPT)),
                            job.subject().value(),
                            String.join("\n", header))
                    .update();
            for (var row : rows) {
                jdbc.sql(
                                "insert into work.import_row (job, number, content, state, errors) values (?, ?, ?, ?, ?::jsonb)")
                        .params(
                                job.id(),
                                row.number(),
                                texts.seal(job.subject(), FIELD, JSON.writeValueAsString(row.cells())),
                                row.errors().isEmpty() ? "READY" : "INVALID",
                                JSON.writeValueAsString(row.errors()))
                        .update();
            }
        });
    }

    List<Progress> list(StaffId owner) {
        return jdbc.sql(PROGRESS.formatted("j.owner = ?") + " order by j.created_at desc limit 100")
                .param(owner.value())
                .query(ImportJobs::progress)
                .list();
    }

    Optional<Progress> progress(UUID id, StaffId owner) {
        return jdbc.sql(PROGRESS.formatted("j.id = ? and j.owner = ?"))
                .params(id, owner.value())
                .query(ImportJobs::progress)
                .optional();
    }

    private static Progress progress(ResultSet row, int number) throws SQLException {
        return new Progress(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("rows"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getInt("skipped"));
    }

    /** Has the rows brought in, from the first one that is not; whoever starts it does it in the role of this moment. */
    boolean start(UUID id, StaffId owner) {
        return jdbc.sql("""
                        update work.import_job set state = 'RUNNING', lease_until = null
                        where id = ? and owner = ? and state in ('PREVIEWED', 'STOPPED')
                        """).params(id, owner.value()).update() == 1;
    }

    boolean stop(UUID id, StaffId owner) {
        return jdbc.sql("update work.import_job set state = 'STOPPED' where id = ? and owner = ? and state = 'RUNNING'")
                        .params(id, owner.value())
                        .update()
                == 1;
    }

    List<String> header(UUID id, StaffId owner) {
        return jdbc.sql("select header from work.import_job where id = ? and owner = ?")
                .params(id, owner.value())
                .query(String.class)
                .optional()
                .map(header -> List.of(header.split("\n")))
                .orElse(List.of());
    }

    List<Row> rows(UUID id, List<String> states, int after, int most) {
        return jdbc.sql("""
                        select number, content, errors from work.import_row
                        where job = ? and state = any(?) and number > ? order by number limit ?
                        """)
                .params(id, states.toArray(String[]::new), after, most)
                .query(this::row)
                .list();
    }

    void finishRow(UUID id, int number, String state, List<RowError> errors) {
        jdbc.sql("""
                        update work.import_row set state = ?, errors = ?::jsonb
                        where job = ? and number = ? and state = 'READY'
                        """).params(state, JSON.writeValueAsString(errors), id, number).update();
    }

    /** The row is in, and known under its key from here on. */
    void finishImported(UUID id, int number, UUID externalKey, byte[] content) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("insert into work.imported (external_key, content) values (?, ?) on conflict do nothing")
                    .params(externalKey, content)
                    .update();
            finishRow(id, number, "DONE", List.of());
        });
    }

    /** Forgets all imports whose time is over, and what was in them. */
    void deleteOld() {
        jdbc.sql("delete from work.import_job where forget_at <= ? and state <> 'RUNNING' returning subject")
                .param(Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list()
                .forEach(subject -> texts.forget(new SubjectId(subject)));
    }

    /** The content that was brought in under this key before, if any. */
    Optional<byte[]> imported(UUID externalKey) {
        return jdbc.sql("select content from work.imported where external_key = ?")
                .param(externalKey)
                .query(byte[].class)
                .optional();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var cells = texts.open(row.getString("content"))
                .map(content -> JSON.readValue(content, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
        return new Row(
                row.getInt("number"),
                cells,
                JSON.readValue(row.getString("errors"), new TypeReference<List<RowError>>() {}));
    }

    static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("owner", UUID.class)),
                Role.valueOf(row.getString("role")),
                Arrays.stream((UUID[]) row.getArray("teams").getArray())
                        .map(TeamId::new)
                        .collect(Collectors.toSet()),
                new SubjectId(row.getObject("subject", UUID.class)));
    }
}
