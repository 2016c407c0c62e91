package nl.rechtspoor.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.rechtspoor.ledger.LedgerEntry;
import nl.rechtspoor.ledger.merkle.Frontier;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.merkle.MerkleTree;
import nl.rechtspoor.ledger.tiles.TilePath;
import nl.rechtspoor.ledger.tiles.TileReader;
import nl.rechtspoor.ledger.tiles.TileWriter;

/** Proofs from tiles in memory for larger and larger ledgers, and checking a whole ledger beside bare SHA-256. */
final class LedgerBenchmark {
    private static final int DIFFERENT_ENTRIES = 100_000;
    private static final int BATCH = 2_000;
    private static final int PROOFS = 5_000;

    private final List<byte[]> entries = entries();
    private final Random random = new Random(9162);

    void run(Results results) throws NoSuchAlgorithmException {
        results.section(
                "Proofs, in microseconds",
                "Each made and checked %,d times on one thread, at random positions and sizes; tiles in memory. Medians."
                        .formatted(PROOFS));
        results.head("entries", "inclusion made", "checked", "consistency made", "checked", "hashes in a proof");
        for (int size : List.of(10_000, 1_000_000, 10_000_000)) {
            proofs(results, size);
        }
        results.end();
        wholeLedger(results);
    }

    private void proofs(Results results, int size) {
        Map<TilePath, byte[]> tiles = tiles(size);
        MerkleTree tree = new TileReader(path -> Optional.ofNullable(tiles.get(path)), size).tree();
        Hash root = tree.root();
        var times = new ArrayList<List<Double>>();
        for (int i = 0; i < 5; i++) {
            times.add(new ArrayList<>());
        }
        for (int i = -PROOFS; i < PROOFS; i++) {
            int position = random.nextInt(1, size);
            Hash leaf = Hash.ofLeaf(entry(position));
            Hash earlier = tree.whenItsSizeWas(position).root();
            long begin = System.nanoTime();
            var inclusion = tree.inclusion(position);
            long made = System.nanoTime();
            inclusion.verify(leaf, root);
            long checked = System.nanoTime();
            var consistency = tree.consistency(position);
            long madeToo = System.nanoTime();
            consistency.verify(earlier, root);
            long end = System.nanoTime();
            if (i >= 0) {
                times.get(0).add((made - begin) / 1e3);
                times.get(1).add((checked - made) / 1e3);
                times.get(2).add((madeToo - checked) / 1e3);
                times.get(3).add((end - madeToo) / 1e3);
                times.get(4).add((double) inclusion.path().size());
            }
        }
        var row = new ArrayList<>(List.of("%,d".formatted(size)));
        times.forEach(measured -> row.add(Results.number(Results.median(measured))));
        results.row(row.toArray(String[]::new));
    }

    /** The hash tiles only; the entries of ten million events would not fit. */
    private Map<TilePath, byte[]> tiles(int size) {
        var tiles = new HashMap<TilePath, byte[]>();
        byte[] nothing = new byte[2 * TilePath.FULL];
        var writer = new TileWriter(path ->
                Optional.ofNullable(path.isOfEntries() ? Arrays.copyOf(nothing, 2 * path.width()) : tiles.get(path)));
        for (int at = 0; at < size; at += BATCH) {
            var batch = new ArrayList<byte[]>(BATCH);
            for (int i = at; i < Math.min(size, at + BATCH); i++) {
                batch.add(entry(i));
            }
            writer.append(at, batch).tiles().forEach((path, tile) -> {
                if (!path.isOfEntries()) {
                    tiles.put(path, tile);
                }
            });
        }
        return tiles;
    }

    private void wholeLedger(Results results) throws NoSuchAlgorithmException {
        int count = 2_000_000;
        double bytes =
                entries.stream().mapToInt(entry -> entry.length).average().orElseThrow();
        var whole = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (int round = 0; round < 4; round++) {
            double ledger = perSecond(count, this::root);
            double sha256 = perSecond(count, this::bareHashes);
            if (round > 0) {
                whole.add(ledger);
                bare.add(sha256);
            }
        }
        results.section(
                "Checking a whole ledger",
                "%,d entries of %.0f bytes on one thread: every leaf and node hashed up to the root, beside SHA-256 of the same bytes and nothing else. Medians of three rounds, interleaved."
                        .formatted(count, bytes));
        results.head("", "entries/s", "range");
        results.row("whole ledger", Results.number(Results.median(whole)), Results.range(whole));
        results.row("bare SHA-256", Results.number(Results.median(bare)), Results.range(bare));
        results.row("ratio", Results.ratio(Results.median(whole) / Results.median(bare)), "");
        results.end();
    }

    private interface Work {
        void of(int count) throws NoSuchAlgorithmException;
    }

    private static double perSecond(int count, Work work) throws NoSuchAlgorithmException {
        long begin = System.nanoTime();
        work.of(count);
        return count / ((System.nanoTime() - begin) / 1e9);
    }

    private void root(int count) {
        Frontier frontier = Frontier.EMPTY;
        for (int at = 0; at < count; at += TilePath.FULL) {
            var leaves = new ArrayList<Hash>(TilePath.FULL);
            for (int i = at; i < Math.min(count, at + TilePath.FULL); i++) {
                leaves.add(Hash.ofLeaf(entry(i)));
            }
            frontier = frontier.append(leaves);
        }
        if (frontier.root().equals(Hash.OF_NOTHING)) {
            throw new IllegalStateException("a ledger with entries has a root");
        }
    }

    private void bareHashes(int count) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        int seen = 0;
        for (int i = 0; i < count; i++) {
            seen |= sha256.digest(entry(i))[0];
        }
        if (seen == 0) {
            throw new IllegalStateException("not every hash begins with a zero byte");
        }
    }

    private byte[] entry(int position) {
        return entries.get(position % DIFFERENT_ENTRIES);
    }

    private static List<byte[]> entries() {
        var entries = new ArrayList<byte[]>(DIFFERENT_ENTRIES);
        for (int i = 0; i < DIFFERENT_ENTRIES; i++) {
            byte[] content = Integer.toString(i).getBytes(StandardCharsets.US_ASCII);
            entries.add(LedgerEntry.of(
                            new UUID(1, i / 30).toString(),
                            i % 30,
                            new UUID(2, i).toString(),
                            "case",
                            "2026-06-01T07:00:00.000Z",
                            "parent-contact-recorded",
                            "1",
                            content,
                            content)
                    .canonical());
        }
        return entries;
    }
}
