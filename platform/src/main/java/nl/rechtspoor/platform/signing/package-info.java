/** Signs the ledger's checkpoints, each only after a proof that it continues the one signed before. */
@NullMarked
package nl.rechtspoor.platform.signing;

import org.jspecify.annotations.NullMarked;
