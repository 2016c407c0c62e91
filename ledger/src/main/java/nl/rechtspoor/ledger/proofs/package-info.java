/** Proofs that fit in one file and are checked without a network: C2SP tlog-proof. */
@NullMarked
package nl.rechtspoor.ledger.proofs;

import org.jspecify.annotations.NullMarked;
