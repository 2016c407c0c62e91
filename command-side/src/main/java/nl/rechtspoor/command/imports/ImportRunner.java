package nl.rechtspoor.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import nl.rechtspoor.command.conflicts.IndexedPeople;
import nl.rechtspoor.command.imports.ImportJobs.Row;
import nl.rechtspoor.platform.commands.Fingerprint;
import nl.rechtspoor.platform.encryption.BlindIndex;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Brings in the rows of an import, a few at a time, until they are through or somebody stops it. */
@Component
class ImportRunner {
    /** Between two batches it is seen that somebody stopped the import, so a batch is done within seconds. */
    private static final int BATCH = 64;

    private static final int AT_ONCE = 8;
    private static final Duration INDEXED_WITHIN = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ImportJobs jobs;
    private final ImportLease lease;
    private final RowReader reader;
    private final RowCommands commands;
    private final BlindIndex names;
    private final IndexedPeople people;
    private final Fingerprint fingerprint;
    private final Clock clock;

    ImportRunner(
            ImportJobs jobs,
            ImportLease lease,
            RowReader reader,
            RowCommands commands,
            BlindIndex names,
            IndexedPeople people,
            Fingerprint fingerprint,
            Clock clock) {
        this.jobs = jobs;
        this.lease = lease;
        this.reader = reader;
        this.commands = commands;
        this.names = names;
        this.people = people;
        this.fingerprint = fingerprint;
        this.clock = clock;
    }

    /** Works on one import that waits for a runner, if there is one. Says whether there was. */
    boolean runOne(BooleanSupplier closing) {
        var runner = UUID.randomUUID();
        var job = lease.take(runner);
        job.ifPresent(taken -> run(taken, runner, closing));
        return job.isPresent();
    }

    private void run(ImportJob job, UUID runner, BooleanSupplier closing) {
        while (lease.renew(job.id(), runner)) {
            if (closing.getAsBoolean()) {
                lease.giveBack(job.id(), runner);
                return;
            }
            var rows = jobs.rows(job.id(), List.of("READY"), 0, BATCH);
            if (rows.isEmpty()) {
                lease.finish(job.id(), runner);
                return;
            }
            var read = rows.stream()
                    .map(row -> new Read(row, reader.read(row.cells(), clock.instant())))
                    .toList();
            Kin.apart(read, this::kinOf).forEach(strangers -> bringIn(job, strangers));
        }
    }

    private record Read(Row row, RowReader.Reading reading) {}

    private Kin kinOf(Read read) {
        return read.reading() instanceof RowReader.Reading.Good(ImportedRow good)
                ? Kin.of(good, names)
                : new Kin(List.of(), Set.of());
    }

    /** Brings in rows side by side, and goes on only when whoever is in them would be found by those that follow. */
    private void bringIn(ImportJob job, List<Read> rows) {
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var tasks = rows.stream()
                    .map(row -> (Callable<Void>) () -> {
                        bringIn(job, row);
                        return null;
                    })
                    .toList();
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; the import goes on later", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a row could not be handled; the import is tried again", e.getCause());
        }
        if (!people.awaitEverybody(INDEXED_WITHIN)) {
            throw new IllegalStateException("the index of people does not keep up; the import goes on later");
        }
    }

    private void bringIn(ImportJob job, Read read) {
        var row = read.row();
        switch (read.reading()) {
            case RowReader.Reading.Bad(List<RowError> errors) ->
                jobs.finishRow(job.id(), row.number(), "INVALID", errors);
            case RowReader.Reading.Good(ImportedRow good) -> bringIn(job, row, good);
        }
    }

    private void bringIn(ImportJob job, Row row, ImportedRow good) {
        var content = fingerprint.of(contentOf(row.cells()));
        var before = jobs.imported(good.externalKey());
        if (before.isPresent()) {
            if (Arrays.equals(before.orElseThrow(), content)) {
                jobs.finishRow(job.id(), row.number(), "SKIPPED", List.of());
            } else {
                jobs.finishRow(
                        job.id(),
                        row.number(),
                        "FAILED",
                        List.of(new RowError(
                                ImportColumns.EXTERNAL_ID,
                                "IMPORTED_DIFFERENTLY",
                                "Another row came in under this id before; correct the case itself.")));
            }
            return;
        }
        var errors = commands.give(good, job.importer());
        if (errors.isEmpty()) {
            jobs.finishImported(job.id(), row.number(), good.externalKey(), content);
        } else {
            jobs.finishRow(job.id(), row.number(), "FAILED", errors);
        }
    }

    /** What was said, whatever the order of the columns and whether empty ones are there. */
    private static byte[] contentOf(Map<String, String> cells) {
        var said = new TreeMap<String, String>();
        cells.forEach((column, cell) -> {
            if (!cell.isBlank() && !column.equals(ImportColumns.ERROR)) {
                said.put(column, cell);
            }
        });
        return JSON.writeValueAsString(said).getBytes(UTF_8);
    }
}
