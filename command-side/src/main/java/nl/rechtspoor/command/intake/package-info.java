/** The one-page intake: a contact that becomes a case in one submit. It only sends commands of other features. */
@NullMarked
package nl.rechtspoor.command.intake;

import org.jspecify.annotations.NullMarked;
