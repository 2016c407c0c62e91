package nl.rechtspoor.command.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.rechtspoor.kernel.formats.Bsn;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.PlainText;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read one by one; everything that is wrong with them is collected. */
final class Cells {
    private static final int LONGEST = 10_000;
    /** A day without a time is told as nine in the morning, when the phone opens. */
    private static final LocalTime OPENING_TIME = LocalTime.of(9, 0);

    private final Map<String, String> cells;
    private final List<RowError> errors = new ArrayList<>();

    Cells(Map<String, String> cells) {
        this.cells = cells;
        cells.forEach((column, cell) -> {
            if (!column.equals(ImportColumns.ERROR)) {
                check(column, cell);
            }
        });
    }

    List<RowError> errors() {
        return List.copyOf(errors);
    }

    void wrong(String column, String code, String detail) {
        errors.add(new RowError(column, code, detail));
    }

    @Nullable
    String text(String column) {
        var cell = cells.getOrDefault(column, "");
        return cell.isBlank() ? null : Formula.unquoted(cell);
    }

    String required(String column) {
        var text = text(column);
        if (text == null) {
            wrong(column, "REQUIRED", "This must not be blank.");
        }
        return text == null ? "" : text;
    }

    <E extends Enum<E>> @Nullable E code(String column, Class<E> type) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var found = constant(type, text);
        if (found.isEmpty()) {
            wrong(column, "CODE_UNKNOWN", "One of " + Arrays.toString(type.getEnumConstants()) + ".");
        }
        return found.orElse(null);
    }

    <E extends Enum<E>> E requiredCode(String column, Class<E> type) {
        required(column);
        var code = code(column, type);
        return code == null ? type.getEnumConstants()[0] : code;
    }

    <E extends Enum<E>> List<E> codes(String column, Class<E> type) {
        var codes = list(column).stream().map(text -> constant(type, text)).toList();
        if (codes.stream().anyMatch(Optional::isEmpty)) {
            wrong(column, "CODE_UNKNOWN", "Only " + Arrays.toString(type.getEnumConstants()) + ".");
        }
        return codes.stream().flatMap(Optional::stream).toList();
    }

    /** Several codes in one cell, parted by spaces, commas or semicolons. */
    List<String> list(String column) {
        var text = text(column);
        return text == null ? List.of() : List.of(text.strip().split("[\\s,;|]+"));
    }

    @Nullable
    Instant moment(String column) {
        return read(column, "A day such as 2020-03-04, or a moment such as 2020-03-04T10:15.", Cells::parseMoment);
    }

    @Nullable
    LocalDate day(String column) {
        return read(column, "A day such as 2012-03-04.", LocalDate::parse);
    }

    @Nullable
    YearMonth month(String column) {
        return read(column, "A month such as 2020-03.", YearMonth::parse);
    }

    @Nullable
    Integer number(String column, int from, int to) {
        var number = read(column, "A number from " + from + " to " + to + ".", Integer::valueOf);
        if (number != null && (number < from || number > to)) {
            wrong(column, "FORMAT_INVALID", "A number from " + from + " to " + to + ".");
            return null;
        }
        return number;
    }

    <T> @Nullable T read(String column, String detail, Function<String, T> reader) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (DateTimeException | IllegalArgumentException e) {
            wrong(column, "FORMAT_INVALID", detail);
            return null;
        }
    }

    private void check(String column, String cell) {
        if (Formula.is(cell) && !(ImportColumns.isPhone(column) && cell.startsWith("+"))) {
            wrong(column, "FORMULA", "A cell must not begin with = + - or @; put an apostrophe before plain text.");
        } else if (cell.length() > LONGEST) {
            wrong(column, "TOO_LONG", "At most " + LONGEST + " characters.");
        } else if (!PlainText.is(cell)) {
            wrong(column, "TEXT_INVALID", "Control characters and direction overrides are refused.");
        } else if (Bsn.appearsIn(cell)) {
            wrong(column, "BSN_FORBIDDEN", "This looks like a citizen service number; leave it out.");
        }
    }

    private static Instant parseMoment(String text) {
        if (text.length() == "2020-03-04".length()) {
            return LocalDate.parse(text)
                    .atTime(OPENING_TIME)
                    .atZone(Act.LEGAL_TIME)
                    .toInstant();
        }
        var iso = text.replace(' ', 'T');
        return iso.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).atZone(Act.LEGAL_TIME).toInstant();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
