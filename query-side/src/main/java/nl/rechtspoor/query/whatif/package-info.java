/** Trying other settings of detection on the whole past, before they are switched on: orders, their progress and what they found. */
@NullMarked
package nl.rechtspoor.query.whatif;

import org.jspecify.annotations.NullMarked;
