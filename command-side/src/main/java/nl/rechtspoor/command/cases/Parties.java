package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rechtspoor.command.cases.FileRejection.AuthorityOverlap;
import nl.rechtspoor.command.cases.FileRejection.ChildExists;
import nl.rechtspoor.command.cases.FileRejection.DateOrder;
import nl.rechtspoor.command.cases.FileRejection.PartyUnknown;
import nl.rechtspoor.command.cases.PartyCommand.AddParty;
import nl.rechtspoor.command.cases.PartyCommand.CheckBirthday;
import nl.rechtspoor.command.cases.PartyCommand.RecordAuthority;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.AuthorityId;
import nl.rechtspoor.kernel.cases.AuthorityPeriod;
import nl.rechtspoor.kernel.cases.BirthDate;
import nl.rechtspoor.kernel.cases.CaseEvent.AuthorityRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentReconfirmationDue;
import nl.rechtspoor.kernel.cases.CaseEvent.EntryCorrected;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.encryption.SubjectErased;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Who takes part, and who decides for the child. */
class Parties {
    private final Case theCase;
    private final Map<PartyId, SubjectId> people = new LinkedHashMap<>();
    private final List<AuthorityPeriod> authorities = new ArrayList<>();
    private @Nullable PartyId child;
    private @Nullable String childEntry;
    private @Nullable Sensitive<LocalDate> birthDate;
    private @Nullable Sensitive<String> correctedBirthDate;
    private boolean mandateShown;
    private int reconfirmedAt;

    Parties(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(AddParty command, Act act, Knowledge knowledge) {
        if (child != null) {
            rejectIf(command.role() == PartyRole.CHILD, new ChildExists(child));
        }
        apply(new NewParty(command.entry(), act, knowledge, "").as(new PartyId(act.commandId()), theCase.id()));
    }

    @CommandHandler
    void handle(RecordAuthority command, Act act) {
        require(command.party());
        rejectIf(command.party().equals(child), new PartyUnknown(command.party()));
        rejectIf(command.until() != null && command.until().isBefore(command.from()), new DateOrder("until"));
        var period = new AuthorityPeriod(command.party(), command.kind(), command.from(), command.until());
        var clashes = new Authorities(authorities).clashesWith(period);
        rejectIf(!clashes.isEmpty(), new AuthorityOverlap(clashes));
        apply(new AuthorityRecorded(
                theCase.id(),
                new AuthorityId(act.commandId()),
                command.party(),
                command.kind(),
                command.from(),
                command.until(),
                theCase.textOrNull("authority-recorded/proof", command.proof())));
    }

    /** Idempotent: a birthday is told once, and only while somebody can still read when it is. */
    @CommandHandler
    void handle(CheckBirthday command, Act act, Knowledge knowledge) {
        if (child == null || theCase.lifeCycle.isOver() || isChildErased(knowledge)) {
            return;
        }
        var born = birthDate(knowledge.keyring());
        var rules = knowledge.consentOn(act.today());
        if (born == null) {
            return;
        }
        var reached = rules.ruleset().birthdays().stream()
                .filter(age -> age > reconfirmedAt && age <= born.ageOn(act.today()))
                .filter(age -> theCase.consents.hasAnyBefore(born.birthday(age)))
                .max(Comparator.naturalOrder());
        reached.ifPresent(age -> apply(new ConsentReconfirmationDue(
                theCase.id(),
                child,
                age,
                born.birthday(age),
                rules.graceUntil(born, age),
                rules.ruleset().version())));
    }

    boolean isChildErased(Knowledge knowledge) {
        try {
            birthDate(knowledge.keyring());
            return theCase.privacy.isErased(childOrCase());
        } catch (Rejected erased) {
            return true;
        }
    }

    void evolve(PartyAdded added, String eventId) {
        people.put(added.party(), added.person());
        mandateShown |= added.mandateProof() != null;
        if (added.role() == PartyRole.CHILD) {
            child = added.party();
            childEntry = eventId;
            birthDate = added.birthDate();
        }
    }

    void evolve(AuthorityRecorded recorded) {
        authorities.add(new AuthorityPeriod(recorded.party(), recorded.kind(), recorded.from(), recorded.until()));
    }

    void evolve(ConsentReconfirmationDue due) {
        reconfirmedAt = due.age();
    }

    void evolve(EntryCorrected corrected) {
        if (corrected.event().toString().equals(childEntry) && corrected.field().equals("birthDate")) {
            correctedBirthDate = corrected.value();
        }
    }

    void require(@Nullable PartyId party) {
        if (party != null) {
            rejectIf(!people.containsKey(party), new PartyUnknown(party));
        }
    }

    boolean knows(PartyId party) {
        return people.containsKey(party);
    }

    boolean isMandateShown() {
        return mandateShown;
    }

    @Nullable
    PartyId child() {
        return child;
    }

    List<AuthorityPeriod> authorities() {
        return authorities;
    }

    /** Everybody whose data the case holds. */
    Set<SubjectId> people() {
        return new LinkedHashSet<>(people.values());
    }

    /** Whose data a party's are. */
    @Nullable
    SubjectId personOf(PartyId party) {
        return people.get(party);
    }

    /** The child's own key, or the case's while the child is unknown. */
    SubjectId childOrCase() {
        return child == null
                ? theCase.id().subject()
                : people.getOrDefault(child, theCase.id().subject());
    }

    /** When the child was born, as far as anybody said; refused once the child was erased. */
    @Nullable
    BirthDate birthDate(Keyring keyring) {
        if (correctedBirthDate != null) {
            return open(keyring, correctedBirthDate, String.class)
                    .flatMap(Correction::birthDate)
                    .map(BirthDate::new)
                    .orElseThrow(() -> new Rejected(new SubjectErased(childOrCase())));
        }
        return birthDate == null
                ? null
                : open(keyring, birthDate, LocalDate.class)
                        .map(BirthDate::new)
                        .orElseThrow(() -> new Rejected(new SubjectErased(childOrCase())));
    }

    private static <T> Optional<T> open(Keyring keyring, Sensitive<T> value, Class<T> type) {
        return keyring.open(value, type);
    }
}
