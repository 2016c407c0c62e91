package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import nl.rechtspoor.command.cases.FileCommand.CorrectEntry;
import nl.rechtspoor.command.cases.FileRejection.BirthdateInvalid;
import nl.rechtspoor.command.cases.FileRejection.NotCorrectable;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.AgreementProposed;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClosed;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineSet;
import nl.rechtspoor.kernel.cases.CaseEvent.DecisionRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationContactRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationStarted;
import nl.rechtspoor.kernel.cases.CaseEvent.NoteAdded;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.CaseEvent.ReportRequested;
import nl.rechtspoor.kernel.cases.CaseEvent.SafetyConcernRaised;
import nl.rechtspoor.kernel.cases.CaseEvent.TermsAgreed;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.platform.commands.Act;

/** What may be corrected: what somebody wrote down wrongly, but no fact that a later act relied on. */
record Correction(CaseEvent entry, CorrectEntry command, Act act) {
    private static final Set<String> IDENTITY =
            Set.of("name", "pseudonym", "phone", "email", "postcode", "address", "vNumber");
    private static final String BIRTH_DATE = "birthDate";

    void check() {
        rejectIf(!isCorrectable(), new NotCorrectable(command.event(), command.field()));
        if (command.field().equals(BIRTH_DATE) && entry instanceof PartyAdded added) {
            var born = birthDate(command.value());
            rejectIf(
                    born.isEmpty()
                            || !NewParty.isPossible(born.orElseThrow(), added.role() == PartyRole.CHILD, act.day()),
                    new BirthdateInvalid());
        }
    }

    /** Whose key protects the new value. */
    SubjectId subject() {
        return entry instanceof PartyAdded added
                ? added.person()
                : entry.caseId().subject();
    }

    static Optional<LocalDate> birthDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private boolean isCorrectable() {
        var field = command.field();
        return switch (entry) {
            case CaseOpened _ -> field.equals("summary");
            case PartyAdded _ -> IDENTITY.contains(field) || field.equals(BIRTH_DATE) || field.equals("language");
            case DecisionRecorded _ -> field.equals("reference");
            case DeadlineSet _, CaseClosed _ -> field.equals("note");
            case NoteAdded _ -> field.equals("text");
            case MediationStarted _ -> field.equals("goal");
            case MediationContactRecorded _ -> field.equals("message");
            case AgreementProposed _, TermsAgreed _ -> field.equals("terms");
            case SafetyConcernRaised _ -> field.equals("description");
            case ReportRequested _ -> field.equals("court");
            default -> false; // what went out, what was consented to and what was decided stays as it was
        };
    }
}
