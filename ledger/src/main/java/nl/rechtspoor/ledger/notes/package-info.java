/** Signed notes, checkpoints and cosignatures, in the formats of C2SP, so that verifiers and witnesses of others read ours. */
@NullMarked
package nl.rechtspoor.ledger.notes;

import org.jspecify.annotations.NullMarked;
