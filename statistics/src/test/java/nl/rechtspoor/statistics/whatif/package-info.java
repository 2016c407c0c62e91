@NullMarked
package nl.rechtspoor.statistics.whatif;

import org.jspecify.annotations.NullMarked;
