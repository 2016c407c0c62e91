@NullMarked
package nl.rechtspoor.statistics.signals;

import org.jspecify.annotations.NullMarked;
