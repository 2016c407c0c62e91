/** Who may see which case: the one relation filter that every query about cases goes through. */
@NullMarked
package nl.rechtspoor.query.access;

import org.jspecify.annotations.NullMarked;
