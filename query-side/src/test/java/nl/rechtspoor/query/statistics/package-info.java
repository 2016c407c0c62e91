@NullMarked
package nl.rechtspoor.query.statistics;

import org.jspecify.annotations.NullMarked;
