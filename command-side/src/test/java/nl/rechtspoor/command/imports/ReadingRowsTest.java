package nl.rechtspoor.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.rechtspoor.command.imports.RowReader.Reading.Bad;
import nl.rechtspoor.command.imports.RowReader.Reading.Good;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyDirectory;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingRowsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Rules RULES = Rules.load();
    private final RowReader reader =
            new RowReader(RULES, new Directory(RULES.directory().all().getLast()));

    @Test
    void a_row_becomes_what_the_commands_need() {
        var row = good(theCase(
                "articles", "CRC-28;CRC-2",
                "body", "ind",
                "child_name", "Roos Verzonnen",
                "child_birth_date", "2012-03-04",
                "child_phone", "06-12345678",
                "party1_role", "parent",
                "party1_name", "Bram Verzonnen",
                "closed_at", "2020-05-01T16:30",
                "outcome", "SOLVED",
                "satisfaction", "4"));
        assertThat(row.happenedAt()).isEqualTo("2020-03-04T08:00:00Z");
        var theCase = Objects.requireNonNull(row.theCase());
        assertThat(theCase.classification().primaryArticle()).isEqualTo(new ArticleCode("CRC-28"));
        assertThat(theCase.classification().bodyType()).isEqualTo(new BodyType("IND"));
        assertThat(theCase.parties())
                .extracting(party -> party.role())
                .containsExactly(PartyRole.CHILD, PartyRole.PARENT);
        assertThat(theCase.parties().getFirst().identity())
                .isEqualTo(new Identity("Roos Verzonnen", null, "+31612345678", null, null, null, null));
        assertThat(theCase.closing())
                .isEqualTo(new ImportedRow.Closing(Instant.parse("2020-05-01T14:30:00Z"), CaseOutcome.SOLVED, 4));
    }

    @Test
    void the_same_external_id_is_the_same_row() {
        assertThat(good(theCase()).externalKey())
                .isEqualTo(good(theCase("summary", "Corrected")).externalKey());
    }

    @Test
    void everything_that_is_wrong_is_said_by_column() {
        var errors = bad(theCase(
                "happened_at", "yesterday",
                "channel", "PIGEON",
                "areas", "MOON",
                "articles", "CRC-43",
                "primary_article", "CRC-1",
                "body", "nobody",
                "child_birth_date", "04-03-2012",
                "child_phone", "112",
                "party1_name", "Somebody",
                "outcome", "SOLVED"));
        assertThat(errors)
                .extracting(RowError::column)
                .containsExactlyInAnyOrder(
                        "happened_at",
                        "channel",
                        "areas",
                        "articles",
                        "primary_article",
                        "body",
                        "child_birth_date",
                        "child_phone",
                        "party1_role",
                        "closed_at");
    }

    @ParameterizedTest
    @CsvSource({
        "summary,=HYPERLINK(1),FORMULA",
        "summary,+1+1,FORMULA",
        "summary,-2,FORMULA",
        "summary,@SUM(A1),FORMULA",
        "child_name,111222333,BSN_FORBIDDEN",
        "question,a\u202eb,TEXT_INVALID",
        "other_text,a\u0000b,TEXT_INVALID",
        "happened_at,2030-01-01,TIME_IN_FUTURE",
        "satisfaction,6,FORMAT_INVALID",
        "kind,,REQUIRED",
        "team,mine,FORMAT_INVALID",
        "child_birth_date,2021-01-01,BIRTHDATE_INVALID",
        "party2_role,CHILD,CHILD_EXISTS",
        "topic,MOON,TOPIC_UNKNOWN",
        "act,MOON,ACT_UNKNOWN",
        "body_type,MOON,BODY_UNKNOWN",
        "outcome,MERGED,CODE_UNKNOWN"
    })
    void a_cell_that_cannot_stand_is_refused(String column, String cell, String code) {
        assertThat(bad(theCase(column, cell == null ? "" : cell)))
                .contains(new RowError(
                        column,
                        code,
                        bad(theCase(column, cell == null ? "" : cell)).stream()
                                .filter(error -> error.column().equals(column))
                                .findFirst()
                                .orElseThrow()
                                .detail()));
    }

    @Test
    void another_act_needs_words() {
        assertThat(bad(theCase("act", "OTHER")))
                .extracting(RowError::column, RowError::code)
                .containsExactly(tuple("other_text", "OTHER_NEEDS_TEXT"));
    }

    @Test
    void a_bsn_is_not_kept_with_the_row_that_is_refused_for_it() {
        var cells = theCase("child_name", "111222333", "question", "fine");
        assertThat(ImportController.withoutBsn(cells, bad(cells)))
                .containsEntry("child_name", "")
                .containsEntry("question", "fine");
    }

    @Test
    void text_of_10001_characters_is_refused_and_10000_is_not() {
        assertThat(bad(theCase("summary", "a".repeat(10_001))))
                .extracting(RowError::code)
                .containsExactly("TOO_LONG");
        assertThat(good(theCase("summary", "a".repeat(10_000)))).isNotNull();
    }

    @Test
    void an_apostrophe_makes_text_of_what_looks_like_a_formula_and_a_phone_number_is_none() {
        var row = good(theCase("summary", "'- wants to go home", "child_phone", "+31612345678"));
        assertThat(Objects.requireNonNull(row.theCase()).summary()).isEqualTo("- wants to go home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x", "\t=1", "'=1", "plain", "it's"})
    void what_goes_out_to_a_spreadsheet_comes_back_as_it_was(String cell) {
        assertThat(Formula.is(Formula.quoted(cell))).isFalse();
        assertThat(Formula.unquoted(Formula.quoted(cell))).isEqualTo(cell);
    }

    @Test
    void a_file_is_read_with_semicolons_a_byte_order_mark_and_columns_in_any_order() {
        var file = ImportFile.read(
                "\ufeffkind;channel;asker_role;happened_at;external_id\nINFO;PHONE;CHILD;2020-01-02;a1\n\n"
                        .getBytes(UTF_8));
        assertThat(file.rows()).hasSize(1);
        assertThat(file.rows().get(2)).containsEntry("external_id", "a1").containsEntry("kind", "INFO");
    }

    @Test
    void a_file_with_unknown_and_missing_columns_says_all_of_it() {
        var refused = catchThrowableOfType(
                InvalidCommand.class, () -> ImportFile.read("external_id,bsn,kind,kind\n1,2,3,4".getBytes(UTF_8)));
        assertThat(refused.faults())
                .extracting(Fault::code)
                .containsExactlyInAnyOrder(
                        "COLUMN_UNKNOWN", "COLUMN_MISSING", "COLUMN_MISSING", "COLUMN_MISSING", "COLUMN_TWICE");
    }

    @Test
    void a_file_that_is_no_text_is_refused() {
        var refused = catchThrowableOfType(
                InvalidCommand.class, () -> ImportFile.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0x00}));
        assertThat(refused.faults()).extracting(Fault::code).containsExactly("NOT_UTF8");
        var empty = catchThrowableOfType(InvalidCommand.class, () -> ImportFile.read(new byte[0]));
        assertThat(empty.faults()).extracting(Fault::code).containsExactly("EMPTY");
    }

    private ImportedRow good(Map<String, String> cells) {
        return ((Good) reader.read(cells, NOW)).row();
    }

    private List<RowError> bad(Map<String, String> cells) {
        return ((Bad) reader.read(cells, NOW)).errors();
    }

    private static Map<String, String> theCase(String... more) {
        var cells = new HashMap<>(Map.of(
                "external_id", "old-1",
                "happened_at", "2020-03-04",
                "channel", "PHONE",
                "asker_role", "PARENT",
                "kind", "CASE",
                "areas", "EDU-ADM",
                "articles", "CRC-28",
                "summary", "A school that has no place."));
        for (int i = 0; i < more.length; i += 2) {
            cells.put(more[i], more[i + 1]);
        }
        return cells;
    }

    private record Directory(BodyDirectory directory) implements Bodies {
        @Override
        public Optional<Body> find(BodyId id) {
            return directory.body(id);
        }

        @Override
        public List<Body> search(String words, int limit) {
            return directory.search(words);
        }

        @Override
        public boolean exists(BodyId id, LocalDate day) {
            return directory.exists(id, day);
        }
    }
}
