package nl.rechtspoor.kernel.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingNumbersTest {
    private static final Year NOW = Year.of(2026);

    @ParameterizedTest
    @CsvSource({
        "ECLI:NL:RBROT:2026:1352, ECLI:NL:RBROT:2026:1352",
        "'  ecli:nl:hr:2021:748 ', ECLI:NL:HR:2021:748",
        "ECLI:NL:RBSGR:2004:AO1234, ECLI:NL:RBSGR:2004:AO1234",
        "ECLI:CE:ECHR:2013:1001JUD001234510, ECLI:CE:ECHR:2013:1001JUD001234510",
        "ECLI:DE:BVERFG:2016:RS20160420.1BVR096609, ECLI:DE:BVERFG:2016:RS20160420.1BVR096609"
    })
    void an_ecli_is_read_in_upper_case(String typed, String ecli) {
        assertThat(Ecli.read(typed, NOW))
                .hasValueSatisfying(read -> assertThat(read).hasToString(ecli));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ECLI:NL:RBROT:2026: 1352",
                "ECLI:NL:RBROT:2027:1352",
                "ECLI:NL:RBROT:1899:1352",
                "ECLI:NL:RBROT:2026:0352",
                "ECLI:NL:RBROT:2026:A1",
                "ECLI:NL:R2:2026:12",
                "ECLI:CE:ECHR:2013:1001JUD12",
                "NL:RBROT:2026:1352",
                "ECLI:NL:RBROT:2026",
                ""
            })
    void what_is_no_ecli_is_not_read(String typed) {
        assertThat(Ecli.read(typed, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3511lx, 3511 LX", "3511 LX, 3511 LX", "' 1012ab ', 1012 AB"})
    void a_postcode_is_read_with_a_space(String typed, String postcode) {
        assertThat(Postcode.read(typed)).contains(postcode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0511 LX", "3511 SS", "3511 SA", "3511 SD", "3511  LX", "35111 LX", "3511", "LX 3511"})
    void what_is_no_postcode_is_not_read(String typed) {
        assertThat(Postcode.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "06-12345678, +31612345678",
        "(030) 123 45 67, +31301234567",
        "+31 (0)6 1234 5678, +31612345678",
        "0031612345678, +31612345678",
        "+32 470 12 34 56, +32470123456",
        "0049 30 123456, +4930123456"
    })
    void a_phone_number_is_read_with_its_country(String typed, String number) {
        assertThat(PhoneNumber.read(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"112", "0612345", "06123456789", "+31012345678", "+1234", "12345678", "call me", ""})
    void what_is_no_phone_number_is_not_read(String typed) {
        assertThat(PhoneNumber.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.nl", "first.last+tag@example.org", "o'neil@sub.example.org", "naïef@example.org"})
    void an_address_is_read_as_it_was_typed(String typed) {
        assertThat(EmailAddress.read(" " + typed)).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b", "@b.nl", "a b@c.nl", "a..b@c.nl", ".a@c.nl", "a@-c.nl", "a@c..nl", "a@c.nl\nBcc: x@y.nl"})
    void what_is_no_address_is_not_read(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @Test
    void an_address_longer_than_254_characters_is_not_read() {
        assertThat(EmailAddress.read("a".repeat(60) + "@" + "b.".repeat(95) + "nl"))
                .hasValueSatisfying(address -> assertThat(address).hasSizeLessThanOrEqualTo(254));
        assertThat(EmailAddress.read("a".repeat(60) + "@" + "b.".repeat(96) + "nl"))
                .isEmpty();
        assertThat(EmailAddress.read("a".repeat(65) + "@example.org")).isEmpty();
    }

    @Test
    void other_numbers_are_read_by_their_own_form() {
        assertThat(CaseNumbers.vNumber("1234.567.890")).contains("1234567890");
        assertThat(CaseNumbers.vNumber("123456789")).isEmpty();
        assertThat(CaseNumbers.strasbourgApplication("12345/20")).contains("12345/20");
        assertThat(CaseNumbers.strasbourgApplication("12345-20")).isEmpty();
        assertThat(CaseNumbers.hudocItem("001-123")).contains("001-123");
        assertThat(CaseNumbers.hudocItem("002-123")).isEmpty();
        assertThat(CaseNumbers.court(" C/16/602078 / FO RK 25-1373 ")).contains("C/16/602078 / FO RK 25-1373");
        assertThat(CaseNumbers.court("x".repeat(61))).isEmpty();
    }
}
