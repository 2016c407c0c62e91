package nl.rechtspoor.ledger.bundle;

import java.util.Locale;

/**
 * Something that is not as it should be.
 *
 * @param kind what is wrong
 * @param where the position, the size of a checkpoint, or the tile that it is about
 * @param why for people: what was found
 */
record Finding(Kind kind, String where, String why) implements Comparable<Finding> {
    /** What can be wrong, in the order in which findings are told. */
    enum Kind {
        /** A checkpoint is not signed by the log, or not readable. */
        CHECKPOINT,
        /** A witness's key is named and did not sign. */
        COSIGNATURE,
        /** A timestamp is not what it says it is. */
        TIMESTAMP,
        /** Two signed checkpoints exclude each other: the log has told two stories. */
        FORK,
        /** The entries of the log do not lead to the root that was signed. */
        ROOT,
        /** A tile does not follow from the entries. */
        TILE,
        /** An entry of the log is not the one that its leaf stands for. */
        LEAF,
        /** An event's entry is not the one that was sealed at its position. */
        ENTRY,
        /** The stored row says something else than the entry that was sealed. */
        ROW,
        /** The stored payload is not the one that was sealed. */
        PAYLOAD,
        /** The stored metadata are not those that were sealed. */
        METADATA,
        /** An event of the aggregate is not in the bundle. */
        MISSING,
        /** Events are not in the order of their numbers. */
        ORDER,
        /** The recorded time lies outside the time in which the entry was sealed. */
        TIME;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding at(Kind kind, long position, String why) {
        return new Finding(kind, Long.toString(position), why);
    }

    String line() {
        return "finding " + kind.word() + " " + where;
    }

    @Override
    public int compareTo(Finding other) {
        int byKind = kind.compareTo(other.kind);
        if (byKind != 0) {
            return byKind;
        }
        int byLength = Integer.compare(where.length(), other.where.length());
        return byLength != 0 ? byLength : where.compareTo(other.where);
    }
}
