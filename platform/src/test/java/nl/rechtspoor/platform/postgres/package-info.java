/** A real PostgreSQL for tests, one per JVM. */
@NullMarked
package nl.rechtspoor.platform.postgres;

import org.jspecify.annotations.NullMarked;
