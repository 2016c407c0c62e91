package nl.rechtspoor.query.audit;

import java.util.UUID;

/** One event of a case, byte for byte as the sealed stream holds it, with the leaf that the ledger has for it. */
record StoredEvent(
        long position,
        UUID eventId,
        String aggregateId,
        long sequence,
        String stream,
        String timestamp,
        String type,
        String revision,
        byte[] payload,
        byte[] metadata,
        byte[] leaf) {}
