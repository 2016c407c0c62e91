@NullMarked
package nl.rechtspoor.query.processes;

import org.jspecify.annotations.NullMarked;
