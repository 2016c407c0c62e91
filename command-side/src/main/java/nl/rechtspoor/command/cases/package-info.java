/** A case and everything that can be asked of it: commands, the aggregate that decides, refusals, timers and the API. */
@NullMarked
package nl.rechtspoor.command.cases;

import org.jspecify.annotations.NullMarked;
