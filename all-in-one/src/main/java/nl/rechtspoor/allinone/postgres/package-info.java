/** The PostgreSQL that all-in-one brings along: real binaries, a folder of its own, and the care both need. */
@NullMarked
package nl.rechtspoor.allinone.postgres;

import org.jspecify.annotations.NullMarked;
