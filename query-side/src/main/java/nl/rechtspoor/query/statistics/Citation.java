package nl.rechtspoor.query.statistics;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * All that a reader needs to get the very same figures again.
 *
 * @param id the SHA-256 of the canonical text of the question
 * @param release the month of the release
 * @param position the last event that the release knows
 * @param method the version of the method
 * @param noise the settings of the table of noise
 * @param csvSha256 the hash of the CSV; asked for again, it comes out byte for byte the same
 */
record Citation(
        String id,
        String dataset,
        String release,
        long position,
        String method,
        String noise,
        Map<String, String> query,
        String csvSha256,
        UUID savedBy,
        Instant savedAt) {}
