/** One case as its jurists see it: the file and the timeline. */
@NullMarked
package nl.rechtspoor.query.cases;

import org.jspecify.annotations.NullMarked;
