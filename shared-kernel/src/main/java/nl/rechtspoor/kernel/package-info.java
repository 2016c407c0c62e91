/** The published language that both sides speak: events, ids, vocabulary, personal values and refusals. */
@NullMarked
package nl.rechtspoor.kernel;

import org.jspecify.annotations.NullMarked;
