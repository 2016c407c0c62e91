package nl.rechtspoor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A file of rows about people who do not exist: every third is a case, and every sixth is a case that was closed. */
record FictionalRows(List<Row> rows) {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");
    private static final LocalDateTime FIRST = LocalDateTime.of(2025, 1, 7, 9, 0);
    private static final String HEADER =
            "external_id,happened_at,channel,asker_role,kind,areas,question,answer,summary,articles,child_name,closed_at,outcome";

    /** One row, and when what it tells happened. */
    record Row(
            String externalId,
            LocalDateTime happenedAt,
            boolean isCase,
            @Nullable LocalDateTime closedAt) {
        UUID contact() {
            return UUID.nameUUIDFromBytes(("import/" + externalId).getBytes(UTF_8));
        }

        Instant happened() {
            return at(happenedAt);
        }

        String csv() {
            return "%s,%s,PHONE,PARENT,%s,EDU-ADM,Een verzonnen vraag.,%s,%s,%s,%s,%s,%s"
                    .formatted(
                            externalId,
                            happenedAt,
                            isCase ? "CASE" : "ADVICE",
                            isCase ? "" : "Een verzonnen antwoord.",
                            isCase ? "Een verzonnen zaak." : "",
                            isCase ? "CRC-28" : "",
                            isCase ? "Kind" + letters(externalId) : "",
                            closedAt == null ? "" : closedAt,
                            closedAt == null ? "" : "SOLVED");
        }
    }

    static FictionalRows of(int count) {
        return new FictionalRows(IntStream.range(0, count)
                .mapToObj(number -> {
                    var happenedAt = FIRST.plusMinutes(113L * number);
                    return new Row(
                            "oud-" + number,
                            happenedAt,
                            number % 3 == 0,
                            number % 6 == 0 ? happenedAt.plusDays(20) : null);
                })
                .toList());
    }

    String csv() {
        return HEADER + "\n" + String.join("\n", rows.stream().map(Row::csv).toList()) + "\n";
    }

    List<Row> cases() {
        return rows.stream().filter(Row::isCase).toList();
    }

    /** When the closed ones were closed. */
    List<Instant> closings() {
        return rows.stream()
                .map(Row::closedAt)
                .filter(Objects::nonNull)
                .map(FictionalRows::at)
                .toList();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(LEGAL_TIME).toInstant();
    }

    /** A single word, so that two of these names are not taken for one person. */
    private static String letters(String externalId) {
        return externalId
                .chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .reduce("", String::concat);
    }
}
