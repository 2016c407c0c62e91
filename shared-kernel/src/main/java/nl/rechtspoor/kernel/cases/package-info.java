/** The life of a case, and the words in which it is told. */
@NullMarked
package nl.rechtspoor.kernel.cases;

import org.jspecify.annotations.NullMarked;
