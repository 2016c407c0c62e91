@NullMarked
package nl.rechtspoor.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
