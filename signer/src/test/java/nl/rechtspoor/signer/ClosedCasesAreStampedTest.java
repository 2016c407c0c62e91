package nl.rechtspoor.signer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosedCasesAreStampedTest {
    @Test
    void the_stored_name_of_the_event_is_what_the_ledger_is_searched_for() {
        assertThat(new ClosedCasesAreStamped().closingACase().eventTypes()).containsExactly("case-closed");
    }
}
