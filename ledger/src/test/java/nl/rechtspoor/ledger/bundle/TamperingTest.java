package nl.rechtspoor.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.rechtspoor.ledger.CanonicalJson;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.tiles.EntryBundle;
import nl.rechtspoor.ledger.tiles.TilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody could do who has the database, or who hands over the bundle; and where the verifiers say that it was done. */
class TamperingTest {
    private static final int POSITION = 203;

    private final SealedLog log = Bundles.log();

    @TempDir
    Path folder;

    @Test
    void a_changed_payload() throws Exception {
        change(row -> row(row, row.type(), row.time(), flipped(row.payload()), row.metadata()));

        assertFound("payload 203");
    }

    @Test
    void changed_metadata_such_as_the_user() throws Exception {
        change(row -> row(row, row.type(), row.time(), row.payload(), flipped(row.metadata())));

        assertFound("metadata 203");
    }

    @Test
    void a_changed_type() throws Exception {
        change(row -> row(row, "case-closed", row.time(), row.payload(), row.metadata()));

        assertFound("row 203");
    }

    @Test
    void a_changed_timestamp() throws Exception {
        change(row -> row(row, row.type(), "2026-05-01T07:00:00Z", row.payload(), row.metadata()));

        assertFound("row 203");
    }

    @Test
    void an_entry_changed_in_the_bundle() throws Exception {
        Map<String, byte[]> files = log.exportWithLog(Bundles.CASE);
        files.put("events/203/entry.json", log.rows.get(208).entry().canonical());

        assertThat(findings(files)).containsExactly("entry 203", "missing seq-40", "order 208");
    }

    @Test
    void an_entry_changed_in_the_log_and_in_the_row() throws Exception {
        change(row -> row(row, "case-closed", row.time(), row.payload(), row.metadata()));
        changeEntry(POSITION, log.rows.get(POSITION).entry().canonical());

        assertThat(findings(log.exportWithLog(Bundles.CASE)))
                .containsExactly("root 400", "root 600", "leaf 203", "entry 203");
        assertThat(findings(log.export(Bundles.CASE))).containsExactly("entry 203");
    }

    @Test
    void a_changed_leaf() throws Exception {
        changeLeaf(POSITION);

        assertThat(findings(log.exportWithLog(Bundles.CASE)))
                .contains("leaf 203", "tile tile/1/000.p/2")
                .noneMatch(finding -> finding.startsWith("root"));
    }

    @Test
    void a_changed_tile_above_the_leaves() throws Exception {
        log.tiles.computeIfPresent(new TilePath(1, 0, 2), (path, tile) -> flipped(tile));

        assertThat(findings(log.exportWithLog(Bundles.CASE))).contains("tile tile/1/000.p/2");
    }

    @Test
    void missing_tiles() throws Exception {
        Map<String, byte[]> files = log.exportWithLog(Bundles.CASE);
        files.remove("tile/entries/001");
        assertThat(findings(files)).containsExactly("tile tile/entries/001");

        files = log.exportWithLog(Bundles.CASE);
        files.remove("tile/0/002.p/88");
        assertThat(findings(files)).containsExactly("tile tile/0/002.p/88");
    }

    @Test
    void a_cut_tile() throws Exception {
        Map<String, byte[]> files = log.exportWithLog(Bundles.CASE);
        files.computeIfPresent("tile/entries/001", (path, tile) -> Arrays.copyOf(tile, tile.length - 1));

        assertThat(findings(files)).containsExactly("tile tile/entries/001");
    }

    @Test
    void a_changed_checkpoint() throws Exception {
        Map<String, byte[]> files = log.export(Bundles.CASE);
        files.put(
                "checkpoints/400",
                new String(files.get("checkpoints/400"))
                        .replace("\n400\n", "\n401\n")
                        .getBytes());

        assertThat(findings(files)).containsExactly("checkpoint 400");
    }

    @Test
    void a_checkpoint_under_another_size() throws Exception {
        Map<String, byte[]> files = log.export(Bundles.CASE);
        files.put("checkpoints/400", files.get("checkpoints/200"));

        assertThat(findings(files)).containsExactly("checkpoint 400");
    }

    @Test
    void a_changed_signature_of_the_log() throws Exception {
        assertThat(findings(withChangedSignature(0))).containsExactly("checkpoint 400");
    }

    @Test
    void a_changed_cosignature() throws Exception {
        assertThat(findings(withChangedSignature(1))).containsExactly("cosignature 400");
    }

    @Test
    void a_changed_signature_of_the_last_checkpoint_leaves_nothing_proven() throws Exception {
        Map<String, byte[]> files = log.export(Bundles.CASE);
        files.remove("checkpoints/600");

        SecondVerifier.Outcome outcome = new Verifiers(folder).check(files);

        assertThat(outcome.lines()).contains("finding checkpoint 600", "complete no", "result 1");
        assertThat(outcome.lines())
                .filteredOn(line -> line.startsWith("event "))
                .hasSize(120)
                .allMatch(line -> line.contains(" unproven "));
    }

    @Test
    void an_event_left_out() throws Exception {
        Map<String, byte[]> files = log.exportWithLog(Bundles.CASE);
        files.keySet().removeIf(name -> name.startsWith("events/203/"));
        assertThat(findings(files)).containsExactly("missing 203", "missing seq-40");

        files = log.export(Bundles.CASE);
        files.keySet().removeIf(name -> name.startsWith("events/203/"));
        assertThat(findings(files)).containsExactly("missing seq-40");
    }

    @Test
    void the_last_event_left_out() throws Exception {
        Map<String, byte[]> files = log.exportWithLog(Bundles.CASE);
        files.keySet().removeIf(name -> name.startsWith("events/598/"));

        assertThat(findings(files)).containsExactly("missing 598");
    }

    @Test
    void an_event_deleted_from_the_log_that_is_then_built_anew() throws Exception {
        var shorter = new SealedLog(Bundles.LOG, Bundles.WITNESS);
        shorter.rows.addAll(log.rows);
        shorter.rows.remove(POSITION);
        shorter.seal(Bundles.MORNING.plusSeconds(3605));
        shorter.checkpoints.put(400L, log.checkpoints.get(400L));

        assertThat(findings(shorter.exportWithLog(Bundles.CASE)))
                .contains("fork 400-599", "root 400", "missing seq-40");
    }

    @Test
    void events_in_another_order() throws Exception {
        Map<String, byte[]> files = log.export(Bundles.CASE);
        for (String part : List.of("entry.json", "row.json", "payload", "metadata", "entry.tlog-proof")) {
            byte[] first = files.get("events/203/" + part);
            files.put("events/203/" + part, files.get("events/208/" + part));
            files.put("events/208/" + part, first);
        }

        assertThat(findings(files)).containsExactly("entry 203", "entry 208", "missing seq-40", "order 208");
    }

    @Test
    void an_event_said_to_be_at_another_position() throws Exception {
        Map<String, byte[]> files = log.export(Bundles.CASE);
        var moved = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> moved.put(name.replace("events/598/", "events/599/"), content));

        assertThat(findings(moved)).containsExactly("entry 599");
    }

    @Test
    void a_tree_built_anew_and_signed_with_the_stolen_key() throws Exception {
        var forged = new SealedLog(Bundles.LOG, Bundles.WITNESS);
        forged.rows.addAll(log.rows);
        forged.rows.set(
                POSITION,
                row(
                        log.rows.get(POSITION),
                        "case-closed",
                        log.rows.get(POSITION).time(),
                        new byte[0],
                        new byte[0]));
        forged.seal();
        for (long size : List.of(200L, 400L)) {
            forged.checkpoints.put(size, log.checkpoints.get(size));
        }

        assertThat(findings(forged.exportWithLog(Bundles.CASE))).contains("fork 400-600", "root 400");
        assertThat(findings(forged.export(Bundles.CASE))).contains("fork 400-600");
    }

    @Test
    void an_event_dated_back() throws Exception {
        log.record(Bundles.CASE, "consent-given", Bundles.MORNING, "{}");
        log.seal(Bundles.MORNING.plusSeconds(7200));

        assertFound("time 600");
    }

    @Test
    void an_event_dated_ahead() throws Exception {
        log.record(Bundles.CASE, "consent-given", Instant.parse("2027-01-01T00:00:00Z"), "{}");
        log.seal(Bundles.MORNING.plusSeconds(7200));

        assertFound("time 600");
    }

    @Test
    void a_log_with_fewer_entries_than_were_signed() throws Exception {
        Map<String, byte[]> files = log.exportWithLog(Bundles.CASE);
        files.put(
                "bundle.json",
                CanonicalJson.write(new TreeMap<>(Map.of(
                        "aggregate",
                        Bundles.CASE,
                        "format",
                        "rechtspoor-case-bundle",
                        "origin",
                        "example.org/ledger",
                        "size",
                        599L,
                        "v",
                        1L))));

        assertThat(findings(files)).contains("checkpoint 599");
    }

    @Test
    void a_case_of_which_there_is_nothing() throws Exception {
        String nobody = new UUID(9, 9).toString();

        assertThat(findings(log.exportWithLog(nobody))).containsExactly("missing seq-0");
    }

    @Test
    void any_bit_of_any_evidence() throws Exception {
        var random = new Random(20260601);
        Map<String, byte[]> files = log.exportWithLog(Bundles.CASE);
        List<String> evidence = new ArrayList<>(files.keySet());
        evidence.remove("bundle.json");
        for (int i = 0; i < 40; i++) {
            String name = evidence.get(random.nextInt(evidence.size()));
            var changed = new TreeMap<>(files);
            changed.put(name, flipped(files.get(name), random));

            // the one signature that a verifier passes over is that of a key whose name nobody knows
            SecondVerifier.Outcome outcome = new Verifiers(folder).check(changed);
            if (name.startsWith("checkpoints/") && outcome.code() == 0) {
                assertThat(outcome.lines())
                        .describedAs("a witness less: %s", name)
                        .isNotEqualTo(new Verifiers(folder).check(files).lines());
            } else {
                assertThat(outcome.code()).describedAs(name).isEqualTo(1);
            }
        }
    }

    private void assertFound(String finding) throws Exception {
        assertThat(findings(log.exportWithLog(Bundles.CASE))).containsExactly(finding);
        assertThat(findings(log.export(Bundles.CASE))).containsExactly(finding);
    }

    private List<String> findings(Map<String, byte[]> files) throws Exception {
        return new Verifiers(folder).findings(files);
    }

    private void change(UnaryOperator<SealedLog.Row> change) {
        log.rows.set(POSITION, change.apply(log.rows.get(POSITION)));
    }

    private static SealedLog.Row row(SealedLog.Row row, String type, String time, byte[] payload, byte[] metadata) {
        return new SealedLog.Row(
                row.aggregate(),
                row.sequence(),
                row.event(),
                row.kind(),
                time,
                type,
                row.revision(),
                payload,
                metadata);
    }

    private void changeEntry(int position, byte[] entry) {
        log.tiles.replaceAll((path, tile) -> {
            if (!path.isOfEntries() || path.index() != position / TilePath.FULL) {
                return tile;
            }
            List<byte[]> entries = EntryBundle.parse(tile);
            if (entries.size() > position % TilePath.FULL) {
                entries.set(position % TilePath.FULL, entry);
            }
            return EntryBundle.write(entries);
        });
    }

    private void changeLeaf(int position) {
        log.tiles.replaceAll((path, tile) -> {
            int at = position % TilePath.FULL;
            if (path.level() == 0 && path.index() == position / TilePath.FULL && at < path.width()) {
                Hash.ofLeaf(new byte[0]).copyTo(tile, at * Hash.LENGTH);
            }
            return tile;
        });
    }

    private Map<String, byte[]> withChangedSignature(int which) {
        Map<String, byte[]> files = log.export(Bundles.CASE);
        Note note = log.checkpoints.get(400L);
        var other = new Checkpoint("example.org/ledger", 400, Hash.ofLeaf(new byte[0]));
        Note forged = other.signedBy(Bundles.LOG).with(Bundles.WITNESS.cosign(other, Bundles.MORNING));
        var signatures = new ArrayList<>(note.signatures());
        signatures.set(which, forged.signatures().get(which));
        files.put("checkpoints/400", new Note(note.text(), signatures).bytes());
        return files;
    }

    private static byte[] flipped(byte[] bytes) {
        return flipped(bytes, new Random(1));
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }
}
