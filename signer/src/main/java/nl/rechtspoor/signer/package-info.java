/** The signer, with its key, its memory and its own role in the database: as a process of its own, or as a part of all-in-one. */
@NullMarked
package nl.rechtspoor.signer;

import org.jspecify.annotations.NullMarked;
