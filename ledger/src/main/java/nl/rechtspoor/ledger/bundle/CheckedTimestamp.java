package nl.rechtspoor.ledger.bundle;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A timestamp over a checkpoint, and what was found about it.
 *
 * @param name the size of the checkpoint, and its number among the timestamps of that size
 * @param standing what it is worth
 * @param atLatest by when the authority had seen the checkpoint, if anybody's signature says so
 */
record CheckedTimestamp(Name name, Standing standing, Optional<Instant> atLatest) {
    /** How the file is called. */
    record Name(long size, long number) {
        @Override
        public String toString() {
            return size + "-" + number;
        }
    }

    /** What a timestamp is worth. */
    enum Standing {
        /** An authority that was given from outside the bundle vouches for it. */
        TRUSTED,
        /** It is signed under the certificate that it brings along, and none was given from outside. */
        NOT_INDEPENDENT,
        /** None of the authorities that were given vouches for it. */
        STRANGER,
        /** It is signed in a way that this program does not know. */
        UNKNOWN,
        /** It is not what it says it is. */
        REFUSED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    String line() {
        return "timestamp " + name + " " + standing.word() + " "
                + atLatest.map(time -> Long.toString(time.getEpochSecond())).orElse("-");
    }
}
