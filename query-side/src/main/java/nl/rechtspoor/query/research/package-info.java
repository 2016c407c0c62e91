/** What researchers see of cases that were escalated: coded patterns, and never a child. */
@NullMarked
package nl.rechtspoor.query.research;

import org.jspecify.annotations.NullMarked;
