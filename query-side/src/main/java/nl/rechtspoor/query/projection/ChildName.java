package nl.rechtspoor.query.projection;

import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.platform.encryption.Keyring;
import org.jspecify.annotations.Nullable;

/**
 * What a list needs to call a child by, sealed as it came.
 *
 * @param name the name as it was corrected, if it was
 * @param pseudonym the pseudonym as it was corrected, if it was
 * @param erased who the child was, if it was erased
 */
public record ChildName(
        @Nullable Sensitive<Identity> identity,
        @Nullable Sensitive<String> name,
        @Nullable Sensitive<String> pseudonym,
        @Nullable SubjectId erased) {
    /** A child of which nothing is left. */
    public static ChildName erased(SubjectId child) {
        return new ChildName(null, null, null, child);
    }

    /** The same child under the name as it was corrected. */
    public ChildName named(Sensitive<String> corrected) {
        return new ChildName(identity, corrected, pseudonym, erased);
    }

    /** The same child under the pseudonym as it was corrected. */
    public ChildName called(Sensitive<String> corrected) {
        return new ChildName(identity, name, corrected, erased);
    }

    /** The pseudonym or the first name; nothing when neither is known or the child was erased. */
    public @Nullable String label(Keyring keyring) {
        Identity known =
                identity == null ? null : keyring.open(identity, Identity.class).orElse(null);
        String alias = corrected(pseudonym, keyring, known == null ? null : known.pseudonym());
        return alias == null ? first(corrected(name, keyring, known == null ? null : known.name())) : alias;
    }

    private static @Nullable String corrected(
            @Nullable Sensitive<String> correction, Keyring keyring, @Nullable String before) {
        return correction == null
                ? before
                : keyring.open(correction, String.class).orElse(null);
    }

    private static @Nullable String first(@Nullable String name) {
        return name == null ? null : name.strip().split("\\s+", 2)[0];
    }
}
