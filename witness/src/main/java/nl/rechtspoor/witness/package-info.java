/** A witness after C2SP tlog-witness: it sees one line of checkpoints per log, and cosigns no other. */
@NullMarked
package nl.rechtspoor.witness;

import org.jspecify.annotations.NullMarked;
