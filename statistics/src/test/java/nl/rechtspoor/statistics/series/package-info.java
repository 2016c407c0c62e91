@NullMarked
package nl.rechtspoor.statistics.series;

import org.jspecify.annotations.NullMarked;
