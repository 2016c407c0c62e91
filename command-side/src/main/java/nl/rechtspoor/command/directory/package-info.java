/** Bodies that a case needs and the directory does not know yet. */
@NullMarked
package nl.rechtspoor.command.directory;

import org.jspecify.annotations.NullMarked;
