package nl.rechtspoor.kernel.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.rechtspoor.kernel.formats.CaseNumbers;
import nl.rechtspoor.kernel.formats.EmailAddress;
import nl.rechtspoor.kernel.formats.PhoneNumber;
import nl.rechtspoor.kernel.formats.Postcode;
import org.jspecify.annotations.Nullable;

/**
 * An identity as somebody typed it, with every number brought to its one form.
 *
 * @param identity the same identity, clean; what could not be read is left out
 * @param unreadable the names of the fields that could not be read
 */
public record TypedIdentity(Identity identity, List<String> unreadable) {
    /** Reads what was typed. Blank means not given. */
    public static TypedIdentity read(Identity typed) {
        var unreadable = new ArrayList<String>();
        var clean = new Identity(
                field("name", typed.name(), Optional::of, unreadable),
                field("pseudonym", typed.pseudonym(), Optional::of, unreadable),
                field("phone", typed.phone(), PhoneNumber::read, unreadable),
                field("email", typed.email(), EmailAddress::read, unreadable),
                field("postcode", typed.postcode(), Postcode::read, unreadable),
                field("address", typed.address(), Optional::of, unreadable),
                field("vNumber", typed.vNumber(), CaseNumbers::vNumber, unreadable));
        return new TypedIdentity(clean, List.copyOf(unreadable));
    }

    /** Whether nothing at all was given. */
    public boolean isEmpty() {
        return identity.equals(new Identity(null, null, null, null, null, null, null)) && unreadable.isEmpty();
    }

    private static @Nullable String field(
            String name, @Nullable String typed, Function<String, Optional<String>> reader, List<String> unreadable) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var read = reader.apply(typed.strip());
        if (read.isEmpty()) {
            unreadable.add(name);
        }
        return read.orElse(null);
    }
}
