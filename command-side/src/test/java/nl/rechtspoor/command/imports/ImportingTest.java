package nl.rechtspoor.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import nl.rechtspoor.command.CommandSideForTests;
import nl.rechtspoor.command.imports.ImportJob.Progress;
import nl.rechtspoor.command.imports.ImportJob.State;
import nl.rechtspoor.command.imports.ImportJobs.Row;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.encryption.BlindIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportingTest {
    private static final String HEADER =
            "external_id,happened_at,channel,asker_role,kind,areas,summary,articles,child_name,party1_role,party1_name,"
                    + "closed_at,outcome,answer,conflict_reason";
    private final StaffId senior = new StaffId(UUID.randomUUID());
    private CommandSideForTests side;
    private ImportJobs jobs;
    private ImportRunner runner;

    @BeforeAll
    void start() {
        side = new CommandSideForTests();
        jobs = side.bean(ImportJobs.class);
        runner = side.bean(ImportRunner.class);
        // the tests decide when rows are brought in
        side.bean(ImportWorker.class).stop();
    }

    @AfterAll
    void stop() {
        side.close();
    }

    @Test
    void rows_become_commands_of_the_importer_at_the_moments_they_tell() {
        var before = side.events();
        var progress = bringIn(
                file(
                        "a1,2020-01-06,PHONE,CHILD,ADVICE,YH,,,,,,,,You may.,",
                        "a2,2020-01-07,EMAIL,PARENT,CASE,EDU-ADM,No place at school,CRC-28,Kind Aaa Verzonnen,PARENT,Ouder Aaa Verzonnen,2020-03-01,SOLVED,,"));
        assertThat(progress)
                .extracting(Progress::state, Progress::rows, Progress::done, Progress::failed, Progress::skipped)
                .containsExactly(State.DONE, 2, 2, 0, 0);
        assertThat(side.events()).isGreaterThan(before);
        var metadata = side.jdbc().sql("""
                        select convert_from(meta_data, 'UTF8') from events.domain_event_entry
                        where payload_type = 'case-closed' order by global_index desc limit 1
                        """).query(String.class).single();
        assertThat(metadata).contains("2020-03-01T08:00:00Z", "\"IMPORT\"", senior.toString());
    }

    @Test
    void bringing_in_the_same_file_twice_changes_nothing() {
        var file = file(
                "b1,2020-01-06,PHONE,CHILD,INFO,YH,,,,,,,,,",
                "b2,2020-01-07,EMAIL,PARENT,CASE,EDU-ADM,No place,CRC-28,Kind Bbb Verzonnen,,,,,,");
        bringIn(file);
        var before = side.events();
        var again = bringIn(file);
        assertThat(again).extracting(Progress::done, Progress::skipped).containsExactly(0, 2);
        assertThat(side.events()).isEqualTo(before);
    }

    @Test
    void another_row_under_an_id_that_came_in_before_is_refused() {
        bringIn(file("c1,2020-01-06,PHONE,CHILD,INFO,YH,,,,,,,,,"));
        var before = side.events();
        var progress = bringIn(file("c1,2020-01-06,EMAIL,CHILD,INFO,YH,,,,,,,,,"));
        assertThat(progress.failed()).isEqualTo(1);
        assertThat(side.events()).isEqualTo(before);
    }

    @Test
    void an_import_that_was_killed_goes_on_where_it_stopped() {
        var rows = IntStream.range(0, 300)
                .mapToObj(i -> "d" + i + ",2020-01-06,PHONE,CHILD,INFO,YH,,,,,,,,,")
                .toArray(String[]::new);
        var job = handIn(file(rows));
        jobs.start(job, senior);
        var calls = new AtomicInteger();
        runner.runOne(() -> calls.incrementAndGet() > 2);
        assertThat(progress(job).done()).isBetween(1, 299);
        // a process that was killed in the middle of a row has given its commands and not noted it
        side.jdbc()
                .sql("update work.import_row set state = 'READY' where job = ? and number <= 10")
                .param(job)
                .update();
        side.jdbc()
                .sql("delete from work.imported where external_key = any(?)")
                .param(IntStream.range(0, 9)
                        .mapToObj(i -> UUID.nameUUIDFromBytes(("import/d" + i).getBytes(UTF_8)))
                        .toArray(UUID[]::new))
                .update();

        assertThat(runner.runOne(() -> false)).isTrue();
        assertThat(progress(job)).extracting(Progress::state, Progress::done).containsExactly(State.DONE, 300);
        assertThat(side.jdbc()
                        .sql("select count(*) from events.domain_event_entry where aggregate_identifier = any(?)")
                        .param(IntStream.range(0, 300)
                                .mapToObj(i -> UUID.nameUUIDFromBytes(("import/d" + i).getBytes(UTF_8))
                                        .toString())
                                .toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .as("each registered and classified once")
                .isEqualTo(600);
    }

    @Test
    void a_runner_that_died_is_replaced_when_its_lease_is_over_and_not_before() {
        var job = handIn(file("e1,2020-01-06,PHONE,CHILD,INFO,YH,,,,,,,,,"));
        jobs.start(job, senior);
        assertThat(side.bean(ImportLease.class).take(UUID.randomUUID())).isPresent();
        assertThat(runner.runOne(() -> false)).as("somebody is at it").isFalse();
        side.jdbc()
                .sql("update work.import_job set lease_until = clock_timestamp() - interval '1 second' where id = ?")
                .param(job)
                .update();
        assertThat(runner.runOne(() -> false)).isTrue();
        assertThat(progress(job).state()).isEqualTo(State.DONE);
    }

    @Test
    void a_stopped_import_waits_until_it_is_started_again() {
        var job = handIn(file("f1,2020-01-06,PHONE,CHILD,INFO,YH,,,,,,,,,"));
        jobs.start(job, senior);
        jobs.stop(job, senior);
        assertThat(runner.runOne(() -> false)).isFalse();
        assertThat(progress(job).state()).isEqualTo(State.STOPPED);
        jobs.start(job, senior);
        assertThat(runner.runOne(() -> false)).isTrue();
        assertThat(progress(job).done()).isEqualTo(1);
    }

    @Test
    void errors_come_back_as_a_file_that_can_be_corrected_and_brought_in() {
        var job = handIn(file(
                "g1,2020-01-06,PHONE,CHILD,INFO,MOON,,,,,,,,,",
                "g2,2020-01-06,PHONE,CHILD,INFO,YH,,,,,,,,,",
                "g3,2020-01-06,PHONE,CHILD,INFO,YH,'=not a formula,,,,,,OTHER,,"));
        jobs.start(job, senior);
        runner.runOne(() -> false);
        assertThat(progress(job)).extracting(Progress::done, Progress::failed).containsExactly(2, 1);

        var errors = errorsOf(job);
        assertThat(errors).contains("g1,", "areas: AREA_UNKNOWN_OR_RETIRED").doesNotContain("g2,");
        var corrected = bringIn(errors.replace("MOON", "HLT"));
        assertThat(corrected).extracting(Progress::rows, Progress::done).containsExactly(1, 1);
    }

    @Test
    void a_case_of_somebody_who_is_known_needs_a_reason() {
        side.jdbc()
                .sql("insert into work.conflict_case (case_id, number) values (?, '2019-00001')")
                .param(new UUID(7, 7))
                .update();
        side.jdbc()
                .sql(
                        "insert into work.conflict_party (case_id, party, event, person, role) values (?, ?, 'e', ?, 'PARENT')")
                .params(new UUID(7, 7), new UUID(7, 8), new UUID(7, 9))
                .update();
        side.bean(BlindIndex.class)
                .name("Kind Hhh Verzonnen")
                .forEach(token -> side.jdbc()
                        .sql("insert into work.conflict_token (token, kind, case_id, party) values (?, 'N', ?, ?)")
                        .params(token, new UUID(7, 7), new UUID(7, 8))
                        .update());
        var row = "h1,2020-01-07,EMAIL,PARENT,CASE,EDU-ADM,No place,CRC-28,Kind Hhh Verzonnen,,,,,,";
        var job = handIn(file(row));
        jobs.start(job, senior);
        runner.runOne(() -> false);
        assertThat(progress(job).failed()).isEqualTo(1);
        assertThat(errorsOf(job)).contains("CONFLICT_UNRESOLVED");
        assertThat(bringIn(file(row + "another child of that name")).done()).isEqualTo(1);
    }

    @Test
    void a_family_is_found_however_close_together_its_rows_stand() {
        var rows = new ArrayList<String>();
        for (int family = 0; family < 6; family++) {
            var name = "Kind " + "Mnprst".charAt(family) + "ees Verzonnen";
            rows.add("m" + family + "-1,2020-01-07,EMAIL,PARENT,CASE,EDU-ADM,No place,CRC-28," + name + ",,,,,,");
            rows.add("m" + family + "-2,2020-01-07,EMAIL,PARENT,CASE,EDU-ADM,No place,CRC-28," + name + ",,,,,,");
        }
        var job = handIn(file(rows.toArray(String[]::new)));
        jobs.start(job, senior);
        runner.runOne(() -> false);

        assertThat(progress(job)).extracting(Progress::done, Progress::failed).containsExactly(6, 6);
        assertThat(errorsOf(job).lines().filter(line -> line.contains("CONFLICT_UNRESOLVED")))
                .hasSize(6)
                .allMatch(line -> line.startsWith("m") && line.contains("-2,"));
    }

    @Test
    void whoever_was_named_wrongly_can_be_named_rightly_and_nothing_of_the_row_was_in_before() {
        bringIn(file("k1,2020-01-07,EMAIL,PARENT,CASE,EDU-ADM,No place,CRC-28,Kind Kkk Verzonnen,,,,,,"));
        awaitIndexed("Kind Kkk Verzonnen");
        var before = side.events();
        var job = handIn(file("k2,2020-01-07,EMAIL,PARENT,CASE,EDU-ADM,No place,CRC-28,Kind Kkk Verzonnen,,,,,,"));
        jobs.start(job, senior);
        runner.runOne(() -> false);
        assertThat(progress(job).failed()).isEqualTo(1);
        assertThat(side.events()).as("no contact without its case").isEqualTo(before);

        var corrected = errorsOf(job).replace("Kkk", "Lll").replace("PARENT", "LAWYER");
        assertThat(bringIn(corrected).done()).isEqualTo(1);
    }

    @Test
    void others_see_nothing_of_it_and_the_tables_hold_no_clear_text() {
        var job = handIn(file("i1,2020-01-06,PHONE,CHILD,INFO,YH,canary-of-a-family,,,,,,,,"));
        var colleague = new StaffId(UUID.randomUUID());
        assertThat(jobs.progress(job, colleague)).isEmpty();
        assertThat(jobs.list(colleague)).isEmpty();
        assertThat(jobs.start(job, colleague)).isFalse();
        assertThat(side.jdbc()
                        .sql("select string_agg(r::text, ' ') from work.import_row r where job = ?")
                        .param(job)
                        .query(String.class)
                        .single())
                .doesNotContain("canary");
    }

    @Test
    void a_thousand_rows_show_progress() {
        var job = handIn(file(IntStream.range(0, 1_000)
                .mapToObj(i -> "j" + i + ",2020-01-06,PHONE,CHILD,INFO,YH,,,,,,,,,")
                .toArray(String[]::new)));
        jobs.start(job, senior);
        var seen = new ArrayList<Integer>();
        runner.runOne(() -> {
            seen.add(progress(job).done());
            return false;
        });
        assertThat(seen).isSorted().hasSizeGreaterThan(10);
        assertThat(progress(job).done()).isEqualTo(1_000);
    }

    private void awaitIndexed(String name) {
        var tokens = side.bean(BlindIndex.class).name(name).toArray(Long[]::new);
        for (int i = 0; i < 4_800; i++) {
            var found = side.jdbc()
                    .sql("select count(distinct token) from work.conflict_token where token = any(?)")
                    .param(tokens)
                    .query(Integer.class)
                    .single();
            if (found == tokens.length) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("the conflict index does not follow");
    }

    private Progress bringIn(String file) {
        var job = handIn(file);
        jobs.start(job, senior);
        assertThat(runner.runOne(() -> false)).isTrue();
        return progress(job);
    }

    private UUID handIn(String text) {
        var file = ImportFile.read(text.getBytes(UTF_8));
        var job = new ImportJob(
                UUID.randomUUID(),
                senior,
                Role.SENIOR_JURIST,
                Set.of(new TeamId(new UUID(0, 5))),
                new SubjectId(UUID.randomUUID()));
        jobs.create(
                job,
                file.header(),
                file.rows().entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue(), errorsIn(row.getValue())))
                        .toList());
        return job.id();
    }

    private List<RowError> errorsIn(Map<String, String> cells) {
        return side.bean(RowReader.class).read(cells, Instant.parse("2026-06-01T10:00:00Z"))
                        instanceof RowReader.Reading.Bad(List<RowError> errors)
                ? errors
                : List.of();
    }

    private Progress progress(UUID job) {
        return jobs.progress(job, senior).orElseThrow();
    }

    private String errorsOf(UUID job) {
        var out = new StringWriter();
        new ErrorsFile(jobs).write(job, jobs.header(job, senior), out);
        return out.toString();
    }

    private static String file(String... rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }
}
