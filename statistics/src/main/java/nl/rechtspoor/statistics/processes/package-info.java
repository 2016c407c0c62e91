/** What can be told of how cases go without telling of a case: frequent variants, and what follows what. */
@NullMarked
package nl.rechtspoor.statistics.processes;

import org.jspecify.annotations.NullMarked;
