package nl.rechtspoor.platform.timestamps;

import java.time.Instant;

/**
 * A verified token.
 *
 * @param time when the authority saw what was stamped
 * @param authority whose certificate signed it
 * @param encoded its DER bytes
 */
record Token(Instant time, String authority, byte[] encoded) {}
