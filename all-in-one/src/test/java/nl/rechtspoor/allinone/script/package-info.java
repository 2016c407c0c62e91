/** The script that starts everything, run on machines that are made up. */
@NullMarked
package nl.rechtspoor.allinone.script;

import org.jspecify.annotations.NullMarked;
