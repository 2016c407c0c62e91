/** The Merkle tree of RFC 6962 and RFC 9162: hashes, roots, and proofs that an entry or an older tree is in a tree. */
@NullMarked
package nl.rechtspoor.ledger.merkle;

import org.jspecify.annotations.NullMarked;
