package nl.rechtspoor.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputRulesTest {
    private static final String BSN = "111222333"; // the well-known test number

    @Test
    void good_input_has_no_faults() {
        assertThat(faults(new Letter("Dear all,\n\tthanks.\r\n", null, List.of(), Map.of(), UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void all_bad_fields_are_named_at_once_wherever_they_are() {
        var letter = new Letter(
                " ",
                "x".repeat(10_001),
                List.of(new Page("fine", 1), new Page("bad\u0000", 2)),
                Map.of("a/b", "\u202Eevil"),
                UUID.randomUUID());

        assertThat(faults(letter))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/text REQUIRED",
                        "/footer TEXT_INVALID",
                        "/pages/1/text TEXT_INVALID",
                        "/labels/a~1b TEXT_INVALID");
    }

    @Test
    void what_is_missing_is_required_unless_it_may_be() {
        assertThat(faults(new Letter(null, null, null, Map.of(), null)))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/text REQUIRED", "/pages REQUIRED", "/id REQUIRED");
    }

    @Test
    void ten_thousand_characters_are_the_most_and_a_shorter_limit_can_be_set() {
        assertThat(faults(new Page("😀".repeat(10_000), 1))).isEmpty();
        assertThat(faults(new Page("x".repeat(10_001), 1))).hasSize(1);
        assertThat(faults(new Slug("x".repeat(60)))).isEmpty();
        assertThat(faults(new Slug("x".repeat(61)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cafe\u0301", // decomposed
                "bell\u0007",
                "null\u0000",
                "next line\u0085",
                "half a pair \uD83D",
                "override \u202D",
                "isolate \u2066",
                "no character \uFFFE"
            })
    void text_that_hides_or_breaks_something_is_refused(String text) {
        assertThat(faults(new Page(text, 1))).extracting(Fault::code).containsExactly("TEXT_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf\u00e9", "مرحبا", "👩\u200d👧", "naïef – “ja”", "a\tb\nc"})
    void text_of_all_languages_is_fine(String text) {
        assertThat(faults(new Page(text, 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {BSN, "nr " + BSN + ".", "111.222.333", "1112.22.333", "111 222 333", "call 2026 " + BSN})
    void a_citizen_service_number_is_refused_however_it_is_written(String text) {
        assertThat(faults(new Page(text, 1))).extracting(Fault::code).containsExactly("BSN_FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"111222334", "000000000", "1112223330", "06 12345678", "11122233"})
    void other_numbers_are_fine(String text) {
        assertThat(faults(new Page(text, 1))).isEmpty();
    }

    @Test
    void whoever_says_that_it_is_no_such_number_is_believed() {
        assertThat(new InputRules(true).faultsOf(new Page(BSN, 1))).isEmpty();
    }

    @Test
    void a_fault_never_quotes_what_was_entered() {
        assertThat(new InvalidCommand(faults(new Page("secret\u0000", 1)))).hasMessageNotContaining("secret");
    }

    private static List<Fault> faults(Object command) {
        return new InputRules(false).faultsOf(command);
    }

    record Letter(String text, @Nullable String footer, List<Page> pages, Map<String, String> labels, UUID id) {}

    record Page(String text, int number) {}

    record Slug(@MaxLength(60) String value) {}
}
