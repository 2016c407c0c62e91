package nl.rechtspoor.command.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns that a file may have; docs/guide/import.md explains each. */
final class ImportColumns {
    static final String EXTERNAL_ID = "external_id";
    static final String HAPPENED_AT = "happened_at";
    static final String ERROR = "error";
    static final int PARTIES = 4;

    static final Set<String> REQUIRED = Set.of(EXTERNAL_ID, HAPPENED_AT, "channel", "asker_role", "kind");

    private static final List<String> CONTACT = List.of(
            EXTERNAL_ID,
            HAPPENED_AT,
            "channel",
            "direction",
            "asker_role",
            "language",
            "kind",
            "areas",
            "urgency",
            "question",
            "answer",
            "asker_name",
            "asker_phone",
            "asker_email");
    private static final List<String> CASE = List.of(
            "summary",
            "articles",
            "primary_article",
            "topic",
            "act",
            "body",
            "body_type",
            "decision_type",
            "province",
            "groups",
            "violation_month",
            "other_text",
            "team",
            "conflict_reason",
            "closed_at",
            "outcome",
            "satisfaction");
    private static final List<String> CHILD = List.of(
            "child_name",
            "child_pseudonym",
            "child_birth_date",
            "child_phone",
            "child_email",
            "child_postcode",
            "child_language");

    static final Set<String> KNOWN = known();

    private ImportColumns() {}

    static String party(int number, String field) {
        return "party" + number + "_" + field;
    }

    /** Columns in which a plus sign begins a phone number and no formula. */
    static boolean isPhone(String column) {
        return column.endsWith("_phone");
    }

    private static Set<String> known() {
        var parties = IntStream.rangeClosed(1, PARTIES)
                .boxed()
                .flatMap(number -> Stream.of("role", "name", "phone", "email", "birth_date")
                        .map(field -> party(number, field)));
        var columns = new LinkedHashSet<String>();
        Stream.of(CONTACT, CASE, CHILD).forEach(columns::addAll);
        parties.forEach(columns::add);
        columns.add(ERROR);
        return Set.copyOf(columns);
    }
}
