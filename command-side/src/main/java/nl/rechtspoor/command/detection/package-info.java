/**
 * Looks through all cases for what goes beyond single ones, and hands it to the signal desk: series that rise, and alike cases
 * that were treated unlike. It keeps what it knows of cases itself, so that it needs no other side to run.
 */
@NullMarked
package nl.rechtspoor.command.detection;

import org.jspecify.annotations.NullMarked;
