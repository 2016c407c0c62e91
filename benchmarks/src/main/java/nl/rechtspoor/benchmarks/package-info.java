/** Load programs that measure Rechtspoor beside what it is built on. They are no tests: nothing fails here but a machine. */
@NullMarked
package nl.rechtspoor.benchmarks;

import org.jspecify.annotations.NullMarked;
