/** The public API as a program uses it: the demo, the import from the command line, the tests from outside. */
@NullMarked
package nl.rechtspoor.allinone.client;

import org.jspecify.annotations.NullMarked;
