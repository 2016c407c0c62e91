/** Views of the worklist that people saved; reading and saving them is the query side's work. */
@NullMarked
package nl.rechtspoor.command.views;

import org.jspecify.annotations.NullMarked;
