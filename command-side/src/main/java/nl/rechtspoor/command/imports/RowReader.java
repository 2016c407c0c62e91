package nl.rechtspoor.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.rechtspoor.command.imports.ImportColumns.EXTERNAL_ID;
import static nl.rechtspoor.command.imports.ImportColumns.HAPPENED_AT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.command.contacts.ContactCommand.RegisterContact;
import nl.rechtspoor.command.imports.ImportedRow.Closing;
import nl.rechtspoor.command.imports.ImportedRow.ImportedCase;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.TypedIdentity;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.ContactKind;
import nl.rechtspoor.kernel.contacts.Direction;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a row, and says everything that is wrong with it before any command is given. */
@Component
class RowReader {
    private final Rules rules;
    private final Bodies bodies;

    RowReader(Rules rules, Bodies bodies) {
        this.rules = rules;
        this.bodies = bodies;
    }

    /** What the row says, or what is wrong with it. */
    sealed interface Reading {
        record Good(ImportedRow row) implements Reading {}

        record Bad(List<RowError> errors) implements Reading {}
    }

    Reading read(Map<String, String> row, Instant now) {
        var cells = new Cells(row);
        var externalId = cells.required(EXTERNAL_ID);
        if (externalId.length() > 100) {
            cells.wrong(EXTERNAL_ID, "TOO_LONG", "At most 100 characters.");
        }
        cells.required(HAPPENED_AT);
        var moment = cells.moment(HAPPENED_AT);
        if (moment != null && moment.isAfter(now)) {
            cells.wrong(HAPPENED_AT, "TIME_IN_FUTURE", "It has yet to happen.");
        }
        var happenedAt = moment == null ? now : moment;
        var kind = cells.requiredCode("kind", ContactKind.class);
        var contact = contact(cells, happenedAt);
        var areas = areas(cells, kind, day(happenedAt));
        var urgency = cells.code("urgency", Urgency.class);
        var theCase = kind == ContactKind.CASE ? theCase(cells, areas, happenedAt, now) : null;
        return cells.errors().isEmpty()
                ? new Reading.Good(new ImportedRow(
                        UUID.nameUUIDFromBytes(("import/" + externalId).getBytes(UTF_8)),
                        happenedAt,
                        contact,
                        kind,
                        areas,
                        urgency == null ? Urgency.NORMAL : urgency,
                        cells.text("answer"),
                        theCase))
                : new Reading.Bad(cells.errors());
    }

    private static RegisterContact contact(Cells cells, Instant happenedAt) {
        var direction = cells.code("direction", Direction.class);
        var language = language(cells, "language");
        return new RegisterContact(
                cells.requiredCode("channel", Channel.class).name(),
                direction == null ? Direction.INCOMING : direction,
                cells.requiredCode("asker_role", AskerRole.class),
                language == null ? "nl" : language,
                happenedAt,
                null,
                identity(
                        cells,
                        "asker_",
                        new Identity(
                                cells.text("asker_name"),
                                null,
                                cells.text("asker_phone"),
                                cells.text("asker_email"),
                                null,
                                null,
                                null)),
                cells.text("question"));
    }

    private List<AreaCode> areas(Cells cells, ContactKind kind, LocalDate day) {
        var taxonomy = rules.taxonomy().on(day);
        var areas = cells.list("areas").stream().map(AreaCode::new).distinct().toList();
        if (areas.stream().anyMatch(area -> !taxonomy.isValid(area, day))) {
            cells.wrong("areas", "AREA_UNKNOWN_OR_RETIRED", "Only areas that the taxonomy held on that day.");
        }
        if (areas.isEmpty() && kind != ContactKind.NON_CASE) {
            cells.wrong("areas", "REQUIRED", "Name at least one area.");
        }
        return areas;
    }

    private ImportedCase theCase(Cells cells, List<AreaCode> areas, Instant happenedAt, Instant now) {
        return new ImportedCase(
                cells.required("summary"),
                new ImportedClassification(cells, rules, bodies, day(happenedAt)).of(areas),
                cells.text("other_text"),
                ImportedParties.in(cells, day(happenedAt)),
                cells.read("team", "The id of a team.", text -> new TeamId(UUID.fromString(text))),
                cells.text("conflict_reason"),
                closing(cells, happenedAt, now));
    }

    private static @Nullable Closing closing(Cells cells, Instant happenedAt, Instant now) {
        var at = cells.moment("closed_at");
        var outcome = cells.code("outcome", CaseOutcome.class);
        var satisfaction = cells.number("satisfaction", 1, 5);
        if (outcome == CaseOutcome.MERGED) {
            cells.wrong("outcome", "CODE_UNKNOWN", "A row can not say with which case it was merged.");
        }
        if (at == null) {
            if (outcome != null && cells.text("closed_at") == null) {
                cells.wrong("closed_at", "REQUIRED", "A case with an outcome was closed on a day.");
            }
            return null;
        }
        if (at.isBefore(happenedAt) || at.isAfter(now)) {
            cells.wrong("closed_at", "DATE_ORDER", "Not before the case was opened, and not ahead.");
        }
        if (outcome == null) {
            cells.wrong("outcome", "OUTCOME_REQUIRED", "A closed case has an outcome.");
            return null;
        }
        return new Closing(at, outcome, satisfaction);
    }

    /** The identity in these cells, if there is any; what cannot be read is named by its column. */
    static @Nullable Identity identity(Cells cells, String prefix, Identity typed) {
        var read = TypedIdentity.read(typed);
        read.unreadable()
                .forEach(field ->
                        cells.wrong(prefix + field, "FORMAT_INVALID", "It does not have the form of such a field."));
        return read.isEmpty() ? null : read.identity();
    }

    static @Nullable String language(Cells cells, String column) {
        var language = cells.text(column);
        if (language != null && !language.matches("[a-z]{2,3}(-[A-Z]{2})?")) {
            cells.wrong(column, "LANGUAGE_INVALID", "A language such as nl or en-GB.");
        }
        return language;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Act.LEGAL_TIME);
    }
}
