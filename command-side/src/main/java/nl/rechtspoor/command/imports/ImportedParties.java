package nl.rechtspoor.command.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.command.cases.PartyEntry;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.PartyRole;
import org.jspecify.annotations.Nullable;

/** Who takes part, as the columns of a row say it: the child, and up to four others. */
final class ImportedParties {
    private ImportedParties() {}

    static List<PartyEntry> in(Cells cells, LocalDate opened) {
        var parties = new ArrayList<PartyEntry>();
        var child = RowReader.identity(
                cells,
                "child_",
                new Identity(
                        cells.text("child_name"),
                        cells.text("child_pseudonym"),
                        cells.text("child_phone"),
                        cells.text("child_email"),
                        cells.text("child_postcode"),
                        null,
                        null));
        var born = birthDate(cells, "child_birth_date", opened);
        var language = RowReader.language(cells, "child_language");
        if (child != null || born != null) {
            parties.add(entry(PartyRole.CHILD, child, born, language));
        }
        for (int number = 1; number <= ImportColumns.PARTIES; number++) {
            party(cells, number, opened, parties);
        }
        return List.copyOf(parties);
    }

    private static void party(Cells cells, int number, LocalDate opened, List<PartyEntry> parties) {
        var roleColumn = ImportColumns.party(number, "role");
        var role = cells.code(roleColumn, PartyRole.class);
        var identity = RowReader.identity(
                cells,
                ImportColumns.party(number, ""),
                new Identity(
                        cells.text(ImportColumns.party(number, "name")),
                        null,
                        cells.text(ImportColumns.party(number, "phone")),
                        cells.text(ImportColumns.party(number, "email")),
                        null,
                        null,
                        null));
        var born = birthDate(cells, ImportColumns.party(number, "birth_date"), opened);
        if (role == PartyRole.CHILD) {
            cells.wrong(
                    roleColumn, "CHILD_EXISTS", "The child has columns of its own; siblings are cases of their own.");
        } else if (role != null) {
            parties.add(entry(role, identity, born, null));
        } else if ((identity != null || born != null) && cells.text(roleColumn) == null) {
            cells.wrong(roleColumn, "REQUIRED", "Say in which role this person takes part.");
        }
    }

    private static @Nullable LocalDate birthDate(Cells cells, String column, LocalDate opened) {
        var born = cells.day(column);
        if (born != null && born.isAfter(opened)) {
            cells.wrong(column, "BIRTHDATE_INVALID", "Born after the case was opened.");
        }
        return born;
    }

    private static PartyEntry entry(
            PartyRole role, @Nullable Identity identity, @Nullable LocalDate born, @Nullable String language) {
        return new PartyEntry(role, null, identity, born, false, null, language, false, null);
    }
}
