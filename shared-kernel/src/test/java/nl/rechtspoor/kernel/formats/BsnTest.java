package nl.rechtspoor.kernel.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTest {
    // 111222333 and 123456782 pass the eleven-test and were never given out: they are the examples everybody uses
    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222333",
                "her number is 123456782.",
                "1234.56.782",
                "123 456 782",
                "call 12 about 111222333 99",
                "\u00a0111\u00a0222\u00a0333"
            })
    void nine_digits_that_pass_the_eleven_test_are_found(String text) {
        assertThat(Bsn.appearsIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222334",
                "000000000",
                "1112223331",
                "+31612345678",
                "06 12 34 56 78",
                "2026-11-23",
                "case 12345678",
                "111-222-333",
                ""
            })
    void other_numbers_are_left_alone(String text) {
        assertThat(Bsn.appearsIn(text)).isFalse();
    }
}
