package nl.rechtspoor.ledger.notes;

import java.time.Instant;
import java.util.Optional;

/**
 * A signature that was verified.
 *
 * @param key the name of the key
 * @param time when it was made, as the signer says; only cosignatures tell
 */
public record VerifiedSignature(String key, Optional<Instant> time) {}
