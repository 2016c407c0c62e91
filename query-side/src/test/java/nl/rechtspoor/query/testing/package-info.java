/** What tests of the query side share: a sealed stream on a real PostgreSQL, told event by event. */
@NullMarked
package nl.rechtspoor.query.testing;

import org.jspecify.annotations.NullMarked;
