/** The command side: aggregates, policies, reactions and the API that takes commands. */
@NullMarked
package nl.rechtspoor.command;

import org.jspecify.annotations.NullMarked;
