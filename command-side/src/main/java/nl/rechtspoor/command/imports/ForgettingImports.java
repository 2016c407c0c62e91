package nl.rechtspoor.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.KeptTexts;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.encryption.Named;
import nl.rechtspoor.platform.encryption.SealedTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the rows that name an erased person out of imports. The other rows get a new key, so that the old one, under which
 * every copy of those rows lies, can be destroyed.
 */
@Component
class ForgettingImports implements KeptTexts {
    private static final String NOBODY = "{}";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SealedTexts texts;

    ForgettingImports(
            @CommandDatabase JdbcClient jdbc, @CommandDatabase TransactionTemplate transactions, SealedTexts texts) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.texts = texts;
    }

    private record Row(int number, String content) {}

    private record Opened(int number, String content, boolean named) {}

    @Override
    public void forget(Named somebody) {
        jdbc.sql("select id from work.import_job order by id")
                .query(UUID.class)
                .list()
                .forEach(job -> forget(job, somebody));
    }

    private void forget(UUID job, Named somebody) {
        var old = transactions.execute(_ -> {
            var key = jdbc.sql("select subject from work.import_job where id = ? for update")
                    .param(job)
                    .query(UUID.class)
                    .optional();
            return key.filter(_ -> takeOut(job, somebody)).orElse(null);
        });
        if (old != null) {
            texts.forget(new SubjectId(old));
        }
    }

    private boolean takeOut(UUID job, Named somebody) {
        var rows = new ArrayList<Opened>();
        for (var row : jdbc.sql("select number, content from work.import_row where job = ? order by number for update")
                .param(job)
                .query(Row.class)
                .list()) {
            texts.open(row.content())
                    .ifPresent(content -> rows.add(new Opened(row.number(), content, somebody.appearsIn(content))));
        }
        if (rows.stream().noneMatch(Opened::named)) {
            return false;
        }
        seal(job, rows);
        return true;
    }

    /** A row that was not brought in yet is no longer: it would bring the person back. */
    private void seal(UUID job, List<Opened> rows) {
        var fresh = new SubjectId(UUID.randomUUID());
        jdbc.sql("update work.import_job set subject = ? where id = ?")
                .params(fresh.value(), job)
                .update();
        for (var row : rows) {
            jdbc.sql("""
                            update work.import_row set content = :content,
                              state = case when :named and state = 'READY' then 'SKIPPED' else state end,
                              errors = case when :named then '[]'::jsonb else errors end
                            where job = :job and number = :number
                            """)
                    .param("content", texts.seal(fresh, ImportJobs.FIELD, row.named() ? NOBODY : row.content()))
                    .param("named", row.named())
                    .param("job", job)
                    .param("number", row.number())
                    .update();
        }
    }
}
