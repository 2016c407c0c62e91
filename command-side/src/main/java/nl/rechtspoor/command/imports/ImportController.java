package nl.rechtspoor.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.command.imports.ImportJob.Progress;
import nl.rechtspoor.command.imports.ImportJobs.Row;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.commands.Envelope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Takes files, shows what is in them, and starts, stops and follows imports. Everybody sees their own only. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
@AllowedTo(SENIOR_JURIST)
class ImportController {
    private static final int SHOWN = 20;

    private final ImportJobs jobs;
    private final RowReader reader;
    private final ImportWorker worker;
    private final CurrentActor actor;
    private final Clock clock;

    ImportController(ImportJobs jobs, RowReader reader, ImportWorker worker, CurrentActor actor, Clock clock) {
        this.jobs = jobs;
        this.reader = reader;
        this.worker = worker;
        this.actor = actor;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Hands in a file and shows what is in it; nothing is brought in yet")
    Preview upload(@RequestParam("file") MultipartFile file, Envelope envelope) throws IOException {
        var read = ImportFile.read(file.getBytes());
        var rows = checked(read);
        var job = new ImportJob(
                envelope.commandId(),
                envelope.actor(),
                envelope.role(),
                envelope.teams(),
                new SubjectId(UUID.nameUUIDFromBytes((envelope.commandId() + "/import").getBytes(UTF_8))));
        if (jobs.progress(job.id(), job.owner()).isEmpty()) {
            jobs.create(job, read.header(), rows);
        }
        return new Preview(
                job.id(),
                rows.size(),
                rows.stream().limit(SHOWN).map(PreviewRow::of).toList(),
                (int) rows.stream().filter(row -> !row.errors().isEmpty()).count());
    }

    @PostMapping("/{job}/starts")
    @Operation(summary = "Brings the rows in, or goes on with them")
    Progress start(@PathVariable UUID job) {
        var owner = actor.get().id();
        if (jobs.start(job, owner)) {
            worker.ring();
        }
        return progress(job);
    }

    @PostMapping("/{job}/stops")
    @Operation(summary = "Stops after the rows that are under way")
    Progress stop(@PathVariable UUID job) {
        jobs.stop(job, actor.get().id());
        return progress(job);
    }

    @GetMapping
    @Operation(summary = "Lists your imports")
    Page list() {
        return new Page(jobs.list(actor.get().id()));
    }

    @GetMapping("/{job}")
    @Operation(summary = "Tells how far an import has come")
    Progress progress(@PathVariable UUID job) {
        return jobs.progress(job, actor.get().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{job}/errors.csv")
    @Operation(summary = "Returns the rows that are not in, with what is wrong, as CSV")
    ResponseEntity<StreamingResponseBody> errors(@PathVariable UUID job) {
        progress(job);
        var header = jobs.header(job, actor.get().id());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=errors.csv")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out -> new ErrorsFile(jobs).write(job, header, new OutputStreamWriter(out, UTF_8)));
    }

    private List<Row> checked(ImportFile file) {
        var now = clock.instant();
        var seen = new HashSet<String>();
        var rows = new ArrayList<Row>();
        file.rows().forEach((number, cells) -> {
            var errors = new ArrayList<RowError>();
            if (reader.read(cells, now) instanceof RowReader.Reading.Bad(List<RowError> found)) {
                errors.addAll(found);
            }
            if (!seen.add(cells.getOrDefault(ImportColumns.EXTERNAL_ID, ""))) {
                errors.add(new RowError(ImportColumns.EXTERNAL_ID, "TWICE", "Another row of the file has this id."));
            }
            rows.add(new Row(number, withoutBsn(cells, errors), List.copyOf(errors)));
        });
        return rows;
    }

    /** A BSN is not kept, not even sealed, and not even to show that it was wrong. */
    static Map<String, String> withoutBsn(Map<String, String> cells, List<RowError> errors) {
        var kept = new LinkedHashMap<>(cells);
        errors.stream()
                .filter(error -> error.code().equals("BSN_FORBIDDEN"))
                .forEach(error -> kept.put(error.column(), ""));
        return kept;
    }

    record Preview(UUID id, int rows, List<PreviewRow> preview, int errors) {}

    record PreviewRow(int row, Map<String, String> cells, List<RowError> errors) {
        static PreviewRow of(Row row) {
            return new PreviewRow(row.number(), row.cells(), row.errors());
        }
    }

    record Page(List<Progress> items) {}
}
