package nl.rechtspoor.command.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.kernel.Role.SYSTEM;
import static nl.rechtspoor.platform.testing.Acts.by;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.AuthorityId;
import nl.rechtspoor.kernel.cases.AuthorityKind;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.AuthorityRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClassified;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClosed;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseHeld;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.ChildViewRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationStarted;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.ConflictCheck;
import nl.rechtspoor.kernel.cases.ConflictCheckOutcome;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.cases.ConsentProof;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.DataCategory;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.cases.MediationId;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.cases.VulnerableGroup;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.commands.Claims;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.encryption.FamilyHashes;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.platform.testing.Acts.ActBy;
import nl.rechtspoor.platform.testing.Story;
import org.jspecify.annotations.Nullable;

/** A plainly fictional case, and the words to tell its story in. */
final class CaseFacts {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final CaseId CASE = new CaseId(new UUID(1, 1));
    static final CaseId OTHER = new CaseId(new UUID(1, 2));
    static final TeamId TEAM = new TeamId(new UUID(2, 1));
    static final TeamId OTHER_TEAM = new TeamId(new UUID(2, 2));
    static final StaffId COLLEAGUE = new StaffId(new UUID(3, 1));
    static final StaffId STRANGER = new StaffId(new UUID(3, 2));
    static final PartyId CHILD = new PartyId(new UUID(4, 1));
    static final PartyId MOTHER = new PartyId(new UUID(4, 2));
    static final PartyId FATHER = new PartyId(new UUID(4, 3));
    static final SubjectId CHILD_PERSON = new SubjectId(new UUID(5, 1));
    static final BodyId IND = new BodyId("ind");
    static final BodyId COA = new BodyId("coa");
    static final UUID CHECK = new UUID(6, 1);
    static final UUID NEW = new UUID(7, 1);
    static final RuleVersion RULES = new RuleVersion("CONSENT-NL-1@2026-01-01");
    static final Set<DataCategory> DATA = Set.of(DataCategory.IDENTITY, DataCategory.MIGRATION);
    static final InMemoryKeyring KEYRING = new InMemoryKeyring();
    private static final Rules DATED = Rules.load();

    private CaseFacts() {}

    /** Stories about a case whose surroundings are what these facts say. */
    static Story<Case> story() {
        return Story.of(Case.class).with(knowledge(new InMemoryKeyring()));
    }

    static Story<Case> story(Keyring keyring) {
        return Story.of(Case.class).with(knowledge(keyring));
    }

    static Story<Case> story(OtherCases others) {
        return Story.of(Case.class).with(knowledge(new InMemoryKeyring(), others, new NobodyElsewhere()));
    }

    static Story<Case> story(PeopleInCases people) {
        return Story.of(Case.class).with(knowledge(new InMemoryKeyring(), new NoOtherCases(), people));
    }

    static Knowledge knowledge(Keyring keyring) {
        return knowledge(keyring, new NoOtherCases(), new NobodyElsewhere());
    }

    static Knowledge knowledge(Keyring keyring, OtherCases others, PeopleInCases people) {
        return new Knowledge(
                DATED,
                new ListedBodies(DATED),
                keyring,
                new FirstComeFirstServed(),
                year -> year + "-00001",
                check -> check.equals(CHECK)
                        ? Optional.of(new ConflictCheck(CHECK, ConflictCheckOutcome.CLEAR, null))
                        : Optional.empty(),
                (staff, team) -> staff.equals(COLLEAGUE) && team.equals(TEAM),
                others,
                people,
                FamilyHashes.forTests());
    }

    static ActBy jurist() {
        return by(JURIST).inTeams(TEAM);
    }

    static ActBy senior() {
        return by(SENIOR_JURIST);
    }

    static ActBy privacyOfficer() {
        return by(PRIVACY_OFFICER);
    }

    static ActBy system() {
        return by(SYSTEM);
    }

    static Classification codes(String area, String... articles) {
        var codes = Arrays.stream(articles).map(ArticleCode::new).toList();
        return new Classification(
                List.of(new AreaCode(area)),
                codes,
                codes.getFirst(),
                null,
                null,
                new BodyType("IND"),
                IND,
                DecisionType.REFUSAL,
                Province.UTRECHT,
                Set.of(VulnerableGroup.UNDOCUMENTED),
                YearMonth.of(2026, 2));
    }

    static CaseOpened opened() {
        return opened(AskerRole.PARENT);
    }

    static CaseOpened opened(AskerRole asker) {
        return new CaseOpened(
                CASE,
                "2026-00001",
                null,
                Channel.PHONE,
                asker,
                Urgency.NORMAL,
                text("case-opened/summary", "Somebody asks for help"),
                TEAM,
                new ConflictCheck(CHECK, ConflictCheckOutcome.CLEAR, null));
    }

    static CaseClassified classified() {
        return new CaseClassified(CASE, codes("MIG-ROOT", "CRC-3", "CRC-8"), new RuleVersion("TAXONOMY@1"), null, null);
    }

    static Sensitive<String> text(String field, String text) {
        return Sensitive.of(CASE.subject(), field, text);
    }

    static PartyAdded child(int age) {
        return childBorn(TODAY.minusYears(age).minusMonths(5));
    }

    static PartyAdded childBorn(@Nullable LocalDate day) {
        return party(CHILD, PartyRole.CHILD, CHILD_PERSON, day);
    }

    static PartyAdded mother() {
        return party(MOTHER, PartyRole.PARENT, new SubjectId(MOTHER.value()), null);
    }

    static PartyAdded father() {
        return party(FATHER, PartyRole.PARENT, new SubjectId(FATHER.value()), null);
    }

    static PartyAdded party(PartyId party, PartyRole role, SubjectId person, @Nullable LocalDate born) {
        return new PartyAdded(
                CASE,
                party,
                role,
                person,
                null,
                born == null ? null : Sensitive.of(person, "party-added/birthDate", born),
                false,
                null,
                "nl",
                false,
                null);
    }

    static AuthorityRecorded authority(PartyId party) {
        return authority(party, AuthorityKind.PARENT, LocalDate.of(2010, 1, 1), null);
    }

    static AuthorityRecorded authority(PartyId party, AuthorityKind kind, LocalDate from, @Nullable LocalDate until) {
        return new AuthorityRecorded(CASE, new AuthorityId(UUID.randomUUID()), party, kind, from, until, null);
    }

    static ConsentRecorded consent(PartyId giver) {
        return consent(giver, ConsentPurpose.MEDIATION, IND, TODAY.minusMonths(1), TODAY.plusMonths(6));
    }

    static ConsentRecorded consent(
            PartyId giver, ConsentPurpose purpose, @Nullable BodyId recipient, LocalDate from, LocalDate until) {
        return new ConsentRecorded(
                CASE,
                new ConsentId(UUID.nameUUIDFromBytes((giver + "/" + purpose).getBytes(UTF_8))),
                giver,
                purpose,
                recipient,
                DATA,
                from,
                until,
                ConsentProof.PHONE_READ_BACK,
                text("consent-recorded/proof", "Read back at half past nine"),
                "nl",
                RULES);
    }

    static ConsentId idOf(ConsentRecorded consent) {
        return consent.consent();
    }

    static ChildViewRecorded heard() {
        return new ChildViewRecorded(
                CASE, Sensitive.of(CHILD_PERSON, "child-view-recorded/view", "I want to stay"), null, null);
    }

    static MediationStarted mediating() {
        return new MediationStarted(
                CASE, new MediationId(new UUID(8, 1)), IND, text("mediation-started/goal", "A permit"), DATA);
    }

    /** A child of 16 that has been heard and consents to mediation with the IND. */
    static DomainEvent[] readyToMediate() {
        return new DomainEvent[] {opened(), classified(), child(16), consent(CHILD), heard()};
    }

    static DomainEvent[] and(DomainEvent[] before, DomainEvent... then) {
        return Stream.concat(Arrays.stream(before), Arrays.stream(then)).toArray(DomainEvent[]::new);
    }

    static CaseClosed closed() {
        return new CaseClosed(CASE, CaseOutcome.SOLVED, null, null);
    }

    static CaseHeld held() {
        return new CaseHeld(CASE, TODAY, TODAY.plusDays(20), text("case-held/reason", "Waiting for the school"));
    }

    static CaseEvent.CaseArchived archived() {
        return new CaseEvent.CaseArchived(CASE);
    }

    /** Bodies of the directory that comes with the program. */
    private record ListedBodies(Rules rules) implements Bodies {
        @Override
        public Optional<Body> find(BodyId id) {
            return rules.directory().all().getLast().body(id);
        }

        @Override
        public List<Body> search(String words, int limit) {
            return rules.directory().all().getLast().search(words);
        }
    }

    /** Claims of one test. */
    private static final class FirstComeFirstServed implements Claims {
        private final Map<UUID, UUID> taken = new HashMap<>();

        @Override
        public boolean take(String kind, UUID subject, UUID holder) {
            return holder.equals(taken.computeIfAbsent(subject, _ -> holder));
        }

        @Override
        public void release(String kind, UUID subject, UUID holder) {
            taken.remove(subject, holder);
        }
    }

    private record NoOtherCases() implements OtherCases {
        @Override
        public Optional<OtherCase> find(CaseId caseId) {
            return Optional.empty();
        }

        @Override
        public Optional<CaseEvent> entry(CaseId caseId, UUID event) {
            return Optional.empty();
        }
    }

    private record NobodyElsewhere() implements PeopleInCases {
        @Override
        public boolean isElsewhere(SubjectId person, CaseId here) {
            return false;
        }

        @Override
        public boolean isOnHold(SubjectId person) {
            return false;
        }
    }
}
