/** How a command travels: who acts, in which role, when it happened, and how it is refused. */
@NullMarked
package nl.rechtspoor.platform.commands;

import org.jspecify.annotations.NullMarked;
