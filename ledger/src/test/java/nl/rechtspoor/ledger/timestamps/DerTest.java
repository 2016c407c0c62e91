package nl.rechtspoor.ledger.timestamps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.rechtspoor.ledger.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** There is one way to write each value, and everything else is refused. */
class DerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "30", // no length
                "3080020101" + "0000", // an indefinite length
                "308103020101", // a length that has a shorter form
                "30820003020101", // the same in two bytes
                "3004020101", // shorter than it says
                "3003020101" + "00", // something behind it
                "1f8101020101", // a tag of more than one byte
                "0000", // the end of a value that has no end
                "3084000000030201010", // more bytes of length than anything here needs
            })
    void what_is_not_the_one_form_is_refused(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "0");

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Der.read(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0200", "02020001", "0202ff80", "02020000"})
    void a_number_that_has_a_shorter_form_is_refused(String hex) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> read(hex).integer());
    }

    @ParameterizedTest
    @CsvSource({"020100,0", "02017f,127", "02020080,128", "0201ff,-1", "020180,-128"})
    void numbers_are_read(String hex, long number) {
        assertThat(read(hex).integer()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "06092a864886f70d010702,1.2.840.113549.1.7.2",
        "0603550403,2.5.4.3",
        "06028837,2.999",
        "06062b81040022,1.3.132.0.34"
    })
    void identifiers_are_read(String hex, String dotted) {
        String given = dotted.equals("1.3.132.0.34") ? "06052b81040022" : hex;

        assertThat(read(given).oid()).isEqualTo(dotted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0600", "060180", "06028001", "06022a80", "060aff80808080808080807f"})
    void an_identifier_with_another_way_to_write_it_is_refused(String hex) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> read(hex).oid());
    }

    @ParameterizedTest
    @CsvSource({
        "18,20260601070000Z,2026-06-01T07:00:00Z",
        "18,20260601070000.5Z,2026-06-01T07:00:00.500Z",
        "18,20260601070000.000000001Z,2026-06-01T07:00:00.000000001Z",
        "17,491231235959Z,2049-12-31T23:59:59Z",
        "17,500101000000Z,1950-01-01T00:00:00Z"
    })
    void times_are_read(String tag, String text, String moment) {
        assertThat(time(tag, text).time()).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "18,20260601070000",
        "18,20260601070000+0200",
        "18,20260601070000.50Z",
        "18,20260601070000.Z",
        "18,20260631070000Z",
        "18,20260601240000Z",
        "18,20260601070060Z",
        "18,00000101000000Z",
        "18,2026060107Z",
        "17,20260601070000Z",
        "17,260601070000.5Z",
        "04,20260601070000Z"
    })
    void a_time_in_another_form_or_of_no_day_is_refused(String tag, String text) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> time(tag, text).time());
    }

    @Test
    void parts_are_taken_in_their_order_and_to_the_end() {
        var fields = read("3006" + "020101" + "0101ff").fields();

        assertThat(fields.optional(Der.BOOLEAN)).isEmpty();
        assertThat(fields.next(Der.INTEGER).integer()).isEqualTo(1);
        assertThatExceptionOfType(Malformed.class).isThrownBy(fields::end);
        assertThat(fields.next().bool()).isTrue();
        fields.end();
        assertThatExceptionOfType(Malformed.class).isThrownBy(fields::next);
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> read("010101").bool());
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> read("03020180").bits());
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> read("0201" + "05").fields());
    }

    private static Der time(String tag, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
        return read(tag + "%02x".formatted(text.length()) + hex);
    }

    private static Der read(String hex) {
        return Der.read(HexFormat.of().parseHex(hex));
    }
}
