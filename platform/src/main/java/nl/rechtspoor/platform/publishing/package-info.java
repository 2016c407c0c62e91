/** The ledger for everybody: what a stranger, a witness or a monitor needs to check it, and nothing personal. */
@NullMarked
package nl.rechtspoor.platform.publishing;

import org.jspecify.annotations.NullMarked;
