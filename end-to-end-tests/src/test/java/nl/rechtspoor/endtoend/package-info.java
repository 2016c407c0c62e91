/** The whole of Rechtspoor from outside: started as a process, used over HTTP and in a browser, killed and started again. */
@NullMarked
package nl.rechtspoor.endtoend;

import org.jspecify.annotations.NullMarked;
