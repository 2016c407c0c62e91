/** Views of the worklist that somebody named and kept. */
@NullMarked
package nl.rechtspoor.query.views;

import org.jspecify.annotations.NullMarked;
