package nl.rechtspoor.kernel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedIdentityTest {
    @Test
    void every_number_is_brought_to_its_one_form() {
        var typed =
                new Identity(" Roos Verzonnen ", null, "06-12345678", "roos@example.org", "3511lx", " ", "1234567890");
        assertThat(TypedIdentity.read(typed))
                .isEqualTo(new TypedIdentity(
                        new Identity(
                                "Roos Verzonnen",
                                null,
                                "+31612345678",
                                "roos@example.org",
                                "3511 LX",
                                null,
                                "1234567890"),
                        java.util.List.of()));
    }

    @Test
    void what_cannot_be_read_is_named_and_left_out() {
        var read = TypedIdentity.read(new Identity(null, "Mus", "112", "nobody", "99", null, "12"));
        assertThat(read.unreadable()).containsExactly("phone", "email", "postcode", "vNumber");
        assertThat(read.identity()).isEqualTo(new Identity(null, "Mus", null, null, null, null, null));
        assertThat(read.isEmpty()).isFalse();
    }

    @Test
    void blank_fields_are_no_identity() {
        assertThat(TypedIdentity.read(new Identity("", " ", null, null, null, null, null))
                        .isEmpty())
                .isTrue();
    }
}
