/** Telling open screens that something changed, by ids only. */
@NullMarked
package nl.rechtspoor.query.live;

import org.jspecify.annotations.NullMarked;
