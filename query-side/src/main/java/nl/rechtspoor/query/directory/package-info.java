/** The bodies that people choose from. */
@NullMarked
package nl.rechtspoor.query.directory;

import org.jspecify.annotations.NullMarked;
