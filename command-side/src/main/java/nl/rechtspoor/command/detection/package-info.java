/**
 * Looks through all cases for what goes beyond single ones, and hands it to the signal desk: series that rise, alike cases
 * that were treated unlike, and single cases that two jurists call grave. It keeps what it knows of cases itself, so that it needs no other side to run.
 */
@NullMarked
package nl.rechtspoor.command.detection;

import org.jspecify.annotations.NullMarked;
