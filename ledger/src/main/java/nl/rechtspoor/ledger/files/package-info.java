/** Files that whoever signs depends on: what was signed last, and with which key. */
@NullMarked
package nl.rechtspoor.ledger.files;

import org.jspecify.annotations.NullMarked;
