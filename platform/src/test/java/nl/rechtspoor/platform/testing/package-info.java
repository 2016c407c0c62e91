/** What the tests of every module build on: a real PostgreSQL, given-when-then for aggregates, the store's checker. */
@NullMarked
package nl.rechtspoor.platform.testing;

import org.jspecify.annotations.NullMarked;
