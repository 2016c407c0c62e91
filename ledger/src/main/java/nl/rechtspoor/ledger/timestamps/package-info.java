/** Timestamps of RFC 3161, read and checked by the JDK alone: strict DER, the CMS around them, and the certificates behind them. */
@NullMarked
package nl.rechtspoor.ledger.timestamps;

import org.jspecify.annotations.NullMarked;
