package nl.rechtspoor.kernel.cases;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is and how to reach them; only ever inside a {@link nl.rechtspoor.kernel.Sensitive}. A child may go by a
 * pseudonym. Phone is E.164; a BSN has no place here.
 */
public record Identity(
        @Nullable String name,
        @Nullable String pseudonym,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String postcode,
        @Nullable String address,
        @Nullable String vNumber) {
    @Override
    public String toString() {
        return "Identity[…]";
    }
}
