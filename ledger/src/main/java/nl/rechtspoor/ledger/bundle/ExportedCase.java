package nl.rechtspoor.ledger.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.rechtspoor.ledger.CanonicalJson;
import nl.rechtspoor.ledger.LedgerEntry;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.proofs.TlogProof;
import nl.rechtspoor.ledger.tiles.TileMissing;
import nl.rechtspoor.ledger.tiles.TilePath;
import nl.rechtspoor.ledger.tiles.TileReader;
import nl.rechtspoor.ledger.tiles.Tiles;

/**
 * Lays out a case bundle as docs/ledger-format.md describes it. It states what is stored and proves what it can; whether
 * the two agree is the verifier's to say, so a history that was tampered with is exported like any other.
 *
 * @param aggregate whose events these are
 * @param events what is stored of them now; those beyond the last checkpoint are left out, nobody has signed them yet
 * @param tiles the log's tiles
 * @param checkpoints signed checkpoints by size; the last is the one that everything is proven against
 * @param timestamps RFC 3161 tokens by the size of the checkpoint that they were given for
 * @param keys the keys of the log and of its witnesses
 */
public record ExportedCase(
        String aggregate,
        List<Event> events,
        Tiles tiles,
        NavigableMap<Long, Note> checkpoints,
        NavigableMap<Long, List<byte[]>> timestamps,
        List<NoteVerifier> keys) {

    /**
     * An event as it is stored now.
     *
     * @param position where the database says that it was sealed
     * @param row the stored row
     * @param content its bytes; nothing where the receiver has no right to them
     */
    public record Event(long position, LedgerEntry row, Optional<Content> content) {}

    /** The stored bytes of an event. */
    public record Content(byte[] payload, byte[] metadata) {}

    /** Where the files of the bundle go, one by one. */
    @FunctionalInterface
    public interface Sink<E extends Exception> {
        /** Takes a file of the bundle. */
        void file(String name, byte[] content) throws E;
    }

    /** Refuses a log that nobody signed: nothing could be proven. */
    public ExportedCase {
        if (checkpoints.isEmpty()) {
            throw new IllegalArgumentException("no checkpoint is signed yet");
        }
        events = List.copyOf(events);
        keys = List.copyOf(keys);
        checkpoints = new TreeMap<>(checkpoints);
        timestamps = new TreeMap<>(timestamps);
        timestamps.keySet().retainAll(checkpoints.keySet());
    }

    /** The size of the log up to which everything is proven. */
    public long size() {
        return checkpoints.lastKey();
    }

    /** The events that are proven; any others were recorded after the last checkpoint. */
    public List<Event> provenEvents() {
        return events.stream().filter(event -> event.position() < size()).toList();
    }

    /** Writes the case with its proofs, and without the other entries of the log. */
    public <E extends Exception> void writeTo(Sink<E> sink) throws E {
        var reader = new TileReader(tiles.remembering(), size());
        sink.file("bundle.json", manifest());
        for (var event : provenEvents()) {
            write(event, reader, sink);
        }
        writeCheckpoints(sink);
        int number = 0;
        for (var key : keys) {
            sink.file("keys/" + ++number + ".vkey", (key.vkey() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Writes every tile and entry of the log, so that a verifier sees that no event of the case was left out. What is not
     * stored any more is not written, and a verifier names it.
     */
    public <E extends Exception> void writeLogTo(Sink<E> sink) throws E {
        var reader = new TileReader(tiles, size());
        for (int level = TilePath.ENTRIES; level < 8; level++) {
            long hashes = level <= 0 ? size() : TilePath.hashesAt(level, size());
            for (long index = 0; index * TilePath.FULL < hashes; index++) {
                var path = TilePath.in(size(), level, index);
                Optional<byte[]> tile = tile(reader, path);
                if (tile.isPresent()) {
                    sink.file(path.toString(), tile.get());
                }
            }
        }
    }

    private static Optional<byte[]> tile(TileReader reader, TilePath path) {
        try {
            return Optional.of(reader.tile(path));
        } catch (TileMissing | Malformed e) {
            return Optional.empty();
        }
    }

    private byte[] manifest() {
        var manifest = new TreeMap<String, Object>();
        manifest.put("aggregate", aggregate);
        manifest.put("format", CaseBundle.FORMAT);
        manifest.put("origin", origin());
        manifest.put("size", size());
        manifest.put("v", 1L);
        return CanonicalJson.write(manifest);
    }

    private String origin() {
        return Checkpoint.parse(checkpoints.lastEntry().getValue().text()).origin();
    }

    private <E extends Exception> void write(Event event, TileReader reader, Sink<E> sink) throws E {
        String folder = "events/" + event.position() + "/";
        sink.file(folder + "row.json", event.row().row());
        if (event.content().isPresent()) {
            sink.file(folder + "payload", event.content().get().payload());
            sink.file(folder + "metadata", event.content().get().metadata());
        }
        byte[] entry;
        TlogProof proof;
        try {
            entry = reader.entries(event.position() / TilePath.FULL).get((int) (event.position() % TilePath.FULL));
            proof = TlogProof.of(
                    reader.tree().inclusion(event.position()),
                    checkpoints.lastEntry().getValue());
        } catch (TileMissing | Malformed e) {
            // somebody damaged the log: the verifier says of this event that nothing proves it
            return;
        }
        sink.file(folder + "entry.json", entry);
        sink.file(folder + "entry.tlog-proof", proof.bytes());
    }

    private <E extends Exception> void writeCheckpoints(Sink<E> sink) throws E {
        long earlier = 0;
        for (long wanted : wantedCheckpoints()) {
            sink.file("checkpoints/" + wanted, checkpoints.get(wanted).bytes());
            if (earlier > 0) {
                Optional<String> proof = consistency(earlier, wanted);
                if (proof.isPresent()) {
                    sink.file(
                            "consistency/" + earlier + "-" + wanted, proof.get().getBytes(StandardCharsets.UTF_8));
                }
            }
            earlier = wanted;
            writeTimestamps(wanted, sink);
        }
    }

    private <E extends Exception> void writeTimestamps(long size, Sink<E> sink) throws E {
        int number = 0;
        for (byte[] token : timestamps.getOrDefault(size, List.of())) {
            sink.file("timestamps/" + size + "-" + ++number + ".tst", token);
        }
    }

    private Optional<String> consistency(long first, long second) {
        try {
            return Optional.of(new TileReader(tiles.remembering(), second)
                    .tree().consistency(first).path().stream()
                            .map(hash -> hash.base64() + "\n")
                            .collect(Collectors.joining()));
        } catch (TileMissing | Malformed e) {
            return Optional.empty();
        }
    }

    /**
     * The last one, and next to each event the cosigned ones on either side and the stamped one beyond: they bracket the time
     * at which it was sealed.
     */
    private NavigableSet<Long> wantedCheckpoints() {
        var cosigned = new TreeSet<Long>();
        checkpoints.forEach((size, note) -> {
            if (size > 0 && note.signatures().size() > 1) {
                cosigned.add(size);
            }
        });
        var wanted = new TreeSet<Long>();
        for (var event : provenEvents()) {
            Optional.ofNullable(cosigned.floor(event.position())).ifPresent(wanted::add);
            Optional.ofNullable(cosigned.higher(event.position())).ifPresent(wanted::add);
            Optional.ofNullable(timestamps.higherKey(event.position())).ifPresent(wanted::add);
        }
        wanted.add(size());
        return wanted;
    }
}
