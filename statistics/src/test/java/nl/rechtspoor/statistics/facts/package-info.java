@NullMarked
package nl.rechtspoor.statistics.facts;

import org.jspecify.annotations.NullMarked;
