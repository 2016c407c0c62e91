package nl.rechtspoor.ledger.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.rechtspoor.ledger.LedgerEntry;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.tiles.TilePath;
import nl.rechtspoor.ledger.tiles.TileWriter;
import nl.rechtspoor.ledger.tiles.Tiles;

/** An installation in small: rows as a database holds them, sealed in batches, signed and seen by a witness; and its exports. */
final class SealedLog {
    /** A row of the events table. It can be replaced, as somebody with the password of the database would. */
    record Row(
            String aggregate,
            long sequence,
            String event,
            String kind,
            String time,
            String type,
            String revision,
            byte[] payload,
            byte[] metadata) {
        LedgerEntry entry() {
            return LedgerEntry.of(aggregate, sequence, event, kind, time, type, revision, payload, metadata);
        }
    }

    final List<Row> rows = new ArrayList<>();
    final Map<TilePath, byte[]> tiles = new TreeMap<>(Comparator.comparing(TilePath::toString));
    final SortedMap<Long, Note> checkpoints = new TreeMap<>();
    final SortedMap<Long, List<byte[]>> timestamps = new TreeMap<>();
    private final NoteSigner log;
    private final NoteSigner witness;
    private final Tiles stored = path -> Optional.ofNullable(tiles.get(path));
    private long sealed;

    SealedLog(NoteSigner log, NoteSigner witness) {
        this.log = log;
        this.witness = witness;
    }

    void record(String aggregate, String type, Instant time, String payload) {
        long sequence =
                rows.stream().filter(row -> row.aggregate().equals(aggregate)).count();
        rows.add(new Row(
                aggregate,
                sequence,
                new UUID(7, rows.size()).toString(),
                "case",
                time.toString(),
                type,
                "1",
                payload.getBytes(StandardCharsets.UTF_8),
                ("{\"actor\":\"" + new UUID(8, 1) + "\"}").getBytes(StandardCharsets.UTF_8)));
    }

    /** Seals what was recorded, and has the witness see it. */
    void seal(Instant seen) {
        seal();
        Checkpoint checkpoint = Checkpoint.parse(checkpoints.get(sealed).text());
        checkpoints.computeIfPresent(sealed, (size, note) -> note.with(witness.cosign(checkpoint, seen)));
    }

    /** Seals what was recorded; no witness sees it. */
    void seal() {
        List<byte[]> entries = rows.subList((int) sealed, rows.size()).stream()
                .map(row -> row.entry().canonical())
                .toList();
        TileWriter.Growth growth = new TileWriter(stored).append(sealed, entries);
        tiles.putAll(growth.tiles());
        sealed = growth.size();
        sign(growth.root());
    }

    /** Signs a root for the present size: what the signer does, and what a thief of its key could do. */
    void sign(Hash root) {
        checkpoints.put(sealed, new Checkpoint(log.verifier().name(), sealed, root).signedBy(log));
    }

    /** The bundle of a case, with proofs, and without the other entries of the log. */
    Map<String, byte[]> export(String aggregate) {
        var files = new TreeMap<String, byte[]>();
        exported(aggregate).writeTo(files::put);
        return files;
    }

    /** The bundle of a case with all entries of the log, so that nothing can be left out unseen. */
    Map<String, byte[]> exportWithLog(String aggregate) {
        Map<String, byte[]> files = export(aggregate);
        exported(aggregate).writeLogTo(files::put);
        return files;
    }

    private ExportedCase exported(String aggregate) {
        var events = new ArrayList<ExportedCase.Event>();
        for (int position = 0; position < sealed; position++) {
            Row row = rows.get(position);
            if (row.aggregate().equals(aggregate)) {
                events.add(new ExportedCase.Event(
                        position, row.entry(), Optional.of(new ExportedCase.Content(row.payload(), row.metadata()))));
            }
        }
        return new ExportedCase(
                aggregate, events, stored, new TreeMap<>(checkpoints), new TreeMap<>(timestamps), List.of());
    }
}
