/** The bodies that decide about children. */
@NullMarked
package nl.rechtspoor.kernel.directory;

import org.jspecify.annotations.NullMarked;
