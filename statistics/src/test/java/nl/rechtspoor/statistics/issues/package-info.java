@NullMarked
package nl.rechtspoor.statistics.issues;

import org.jspecify.annotations.NullMarked;
