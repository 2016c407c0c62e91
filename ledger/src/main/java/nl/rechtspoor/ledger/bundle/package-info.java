/** The case bundle and its verifier: what a judge, an inspectorate or a lawyer runs, without us and without a network. */
@NullMarked
package nl.rechtspoor.ledger.bundle;

import org.jspecify.annotations.NullMarked;
