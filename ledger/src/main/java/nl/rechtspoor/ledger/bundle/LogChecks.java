package nl.rechtspoor.ledger.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import nl.rechtspoor.ledger.LedgerEntry;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.merkle.Frontier;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.tiles.TileMissing;
import nl.rechtspoor.ledger.tiles.TilePath;
import nl.rechtspoor.ledger.tiles.TileReader;

/**
 * Checks all entries of the log, if the bundle has them: that they lead to the roots that were signed, that the tiles follow
 * from them, and that no event of the aggregate was left out.
 */
final class LogChecks {
    private final CaseBundle bundle;
    private final NavigableMap<Long, TrustedCheckpoint> signed;
    private final Findings findings;
    private final TileReader reader;
    private Frontier frontier = Frontier.EMPTY;

    LogChecks(CaseBundle bundle, NavigableMap<Long, TrustedCheckpoint> signed, Findings findings) {
        this.bundle = bundle;
        this.signed = signed;
        this.findings = findings;
        reader = new TileReader(bundle, bundle.size());
    }

    void run() {
        try {
            for (long at = 0; at * TilePath.FULL < bundle.size(); at++) {
                checkEntries(reader.entries(at));
            }
        } catch (TileMissing e) {
            findings.add(Finding.Kind.TILE, e.path().toString(), "it is missing");
            return;
        } catch (Malformed e) {
            long broken = frontier.size() / TilePath.FULL;
            findings.add(
                    Finding.Kind.TILE,
                    TilePath.in(bundle.size(), TilePath.ENTRIES, broken).toString(),
                    e.getMessage());
            return;
        }
        for (int level = 1; TilePath.hashesAt(level, bundle.size()) > 0; level++) {
            checkLevel(level);
        }
    }

    private void checkEntries(List<byte[]> entries) {
        for (byte[] entry : entries) {
            long position = frontier.size();
            Hash leaf = Hash.ofLeaf(entry);
            frontier = frontier.append(leaf);
            checkLeaf(position, leaf);
            checkEntry(position, entry);
            checkRoot();
        }
    }

    private void checkLeaf(long position, Hash leaf) {
        try {
            if (!reader.hash(0, position).equals(leaf)) {
                findings.add(Finding.Kind.LEAF, position, "the entry and its leaf in the tree differ");
            }
        } catch (TileMissing | Malformed e) {
            TilePath path = TilePath.in(bundle.size(), 0, position / TilePath.FULL);
            findings.add(Finding.Kind.TILE, path.toString(), e.getMessage());
        }
    }

    private void checkEntry(long position, byte[] bytes) {
        try {
            LedgerEntry entry = LedgerEntry.parse(bytes);
            var given = bundle.ofEvent(position, "entry.json");
            if (given.isEmpty() && entry.aggregateId().equals(bundle.aggregate())) {
                findings.add(Finding.Kind.MISSING, position, "the log has an event of this aggregate here");
            } else if (given.isPresent() && !Arrays.equals(given.get(), bytes)) {
                findings.add(Finding.Kind.ENTRY, position, "the log has another entry at this position");
            }
        } catch (Malformed e) {
            findings.add(Finding.Kind.LEAF, position, e.getMessage());
        }
    }

    private void checkRoot() {
        TrustedCheckpoint trusted = signed.get(frontier.size());
        if (trusted != null && !trusted.checkpoint().root().equals(frontier.root())) {
            findings.add(
                    Finding.Kind.ROOT,
                    frontier.size(),
                    "the entries lead to " + frontier.root() + ", signed was "
                            + trusted.checkpoint().root());
        }
    }

    /** Each hash above level 0 stands for a full tile below; what is wrong with that one was found when it was its turn. */
    private void checkLevel(int level) {
        for (long index = 0; index < TilePath.hashesAt(level, bundle.size()); index++) {
            String path =
                    TilePath.in(bundle.size(), level, index / TilePath.FULL).toString();
            try {
                Hash above = reader.hash(level * TilePath.HEIGHT, index);
                if (!fromBelow(level, index).map(above::equals).orElse(true)) {
                    findings.add(Finding.Kind.TILE, path, "it does not follow from the tiles below");
                }
            } catch (TileMissing | Malformed e) {
                findings.add(Finding.Kind.TILE, path, e.getMessage());
            }
        }
    }

    private Optional<Hash> fromBelow(int level, long index) {
        int half = level * TilePath.HEIGHT - 1;
        try {
            return Optional.of(Hash.ofNode(reader.hash(half, index * 2), reader.hash(half, index * 2 + 1)));
        } catch (TileMissing | Malformed e) {
            return Optional.empty();
        }
    }
}
