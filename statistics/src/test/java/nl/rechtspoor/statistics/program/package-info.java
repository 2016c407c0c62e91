@NullMarked
package nl.rechtspoor.statistics.program;

import org.jspecify.annotations.NullMarked;
