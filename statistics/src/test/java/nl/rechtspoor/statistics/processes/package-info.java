@NullMarked
package nl.rechtspoor.statistics.processes;

import org.jspecify.annotations.NullMarked;
