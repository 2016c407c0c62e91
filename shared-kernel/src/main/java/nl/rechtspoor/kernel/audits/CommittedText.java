package nl.rechtspoor.kernel.audits;

import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;

/**
 * Text that a report shows to whoever may read it, and to which the report commits for ever.
 *
 * @param words the text and its salt, under the key of whatever it is about
 * @param commitment what the report says in its place, {@link SaltedText#commitment()}
 */
public record CommittedText(Sensitive<SaltedText> words, String commitment) {
    /** Fresh text. */
    public static CommittedText of(SubjectId subject, String field, SaltedText text) {
        return new CommittedText(Sensitive.of(subject, field, text), text.commitment());
    }
}
