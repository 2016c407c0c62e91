package nl.rechtspoor.query.testing;

import static nl.rechtspoor.query.testing.Telling.named;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.*;
import nl.rechtspoor.kernel.cases.CaseEvent.*;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.jspecify.annotations.Nullable;

/** The events of one plainly fictional case; its ids follow from its name. */
public record CaseFacts(String name) {
    public static final TeamId NORTH = new TeamId(named("team north"));
    public static final TeamId SOUTH = new TeamId(named("team south"));
    public static final BodyId SCHOOL = new BodyId("testschool");
    private static final RuleVersion RULES = new RuleVersion("CONSENT-NL-1@2026-01-01");

    public CaseId id() {
        return Telling.caseNamed(name);
    }

    public PartyId child() {
        return new PartyId(named(name + " child"));
    }

    public PartyId parent() {
        return new PartyId(named(name + " parent"));
    }

    public SubjectId childPerson() {
        return new SubjectId(named(name + " child person"));
    }

    public MediationId mediation() {
        return new MediationId(named(name + " mediation"));
    }

    public CaseOpened opened() {
        return opened(NORTH, Urgency.NORMAL);
    }

    public CaseOpened opened(TeamId team, Urgency urgency) {
        return new CaseOpened(
                id(),
                "2026-" + name,
                null,
                Channel.PHONE,
                AskerRole.PARENT,
                urgency,
                text("case-opened/summary", "A school refuses a pupil"),
                team,
                new ConflictCheck(named("check"), ConflictCheckOutcome.CLEAR, null));
    }

    public CaseClassified classified(String area) {
        return classified(area, SCHOOL);
    }

    public CaseClassified about(BodyId body) {
        return classified("EDU-EXP", body);
    }

    private CaseClassified classified(String area, BodyId body) {
        return new CaseClassified(
                id(),
                new Classification(
                        List.of(new AreaCode(area)),
                        List.of(new ArticleCode("CRC-28")),
                        new ArticleCode("CRC-28"),
                        null,
                        null,
                        null,
                        body,
                        null,
                        null,
                        Set.of(),
                        null),
                new RuleVersion("TAXONOMY-NL-1@2026-01-01"),
                null,
                null);
    }

    public CaseAssigned assigned(StaffId to, TeamId team) {
        return new CaseAssigned(id(), to, team, null);
    }

    public WallRaised walled(StaffId staff) {
        return new WallRaised(id(), staff, text("wall-raised/reason", "A neighbour of the family"));
    }

    public PartyAdded childAdded(@Nullable String childName, @Nullable LocalDate birthDate) {
        return new PartyAdded(
                id(),
                child(),
                PartyRole.CHILD,
                childPerson(),
                childName == null
                        ? null
                        : Sensitive.of(
                                childPerson(),
                                "party-added/identity",
                                new Identity(childName, null, "+31612345678", null, null, null, null)),
                birthDate == null ? null : Sensitive.of(childPerson(), "party-added/birthDate", birthDate),
                false,
                null,
                "nl",
                false,
                null);
    }

    public PartyAdded parentAdded(String parentName) {
        var person = new SubjectId(named(name + " parent person"));
        return new PartyAdded(
                id(),
                parent(),
                PartyRole.PARENT,
                person,
                Sensitive.of(
                        person,
                        "party-added/identity",
                        new Identity(parentName, null, "+31687654321", null, null, null, null)),
                null,
                false,
                null,
                "nl",
                false,
                null);
    }

    public AuthorityRecorded authority(LocalDate from) {
        return new AuthorityRecorded(
                id(), new AuthorityId(named(name + " authority")), parent(), AuthorityKind.PARENT, from, null, null);
    }

    public ConsentId consentOf(PartyId giver) {
        return new ConsentId(named(giver + " consents"));
    }

    public ConsentRecorded consents(PartyId giver, LocalDate until) {
        return new ConsentRecorded(
                id(),
                consentOf(giver),
                giver,
                ConsentPurpose.MEDIATION,
                SCHOOL,
                Set.of(DataCategory.IDENTITY, DataCategory.EDUCATION),
                until.minusMonths(6),
                until,
                ConsentProof.PHONE_READ_BACK,
                text("consent-recorded/proof", "Read back at half past nine"),
                "nl",
                RULES);
    }

    public ConsentWithdrawn withdraws(PartyId giver) {
        return new ConsentWithdrawn(id(), giver, ConsentPurpose.MEDIATION, SCHOOL, Set.of(consentOf(giver)));
    }

    public MediationStarted mediationStarted() {
        return new MediationStarted(
                id(),
                mediation(),
                SCHOOL,
                text("mediation-started/goal", "Back to school"),
                Set.of(DataCategory.EDUCATION));
    }

    public BodyContacted bodyContacted() {
        return new BodyContacted(
                id(),
                mediation(),
                SCHOOL,
                text("body-contacted/message", "We ask you to let the pupil in"),
                Set.of(DataCategory.EDUCATION),
                Set.of(consentOf(child()), consentOf(parent())),
                null,
                RULES);
    }

    public MediationContactRecorded answered() {
        return new MediationContactRecorded(
                id(), mediation(), text("mediation-contact-recorded/message", "We shall think about it"));
    }

    public DeadlineSet deadline(String which, LocalDate due) {
        return new DeadlineSet(
                id(),
                new DeadlineId(named(name + which)),
                DeadlineKind.FATAL,
                "AWB-BEZWAAR",
                due,
                due.minusDays(7),
                text("deadline-set/note", "Objection"),
                null);
    }

    public CaseClosed closed() {
        return new CaseClosed(id(), CaseOutcome.SOLVED, 5, text("case-closed/note", "Solved"));
    }

    public SatisfactionInvited invited(PartyId party, LocalDate until) {
        return new SatisfactionInvited(id(), party, Set.of(consentOf(party)), until, RULES);
    }

    public SatisfactionRecorded answers(PartyId party, int score) {
        return new SatisfactionRecorded(id(), party, score, null);
    }

    public SatisfactionInvitationEnded noLongerAsked(PartyId party) {
        return new SatisfactionInvitationEnded(id(), party);
    }

    public SubjectDataErased childErased() {
        return new SubjectDataErased(id(), childPerson(), ErasureGround.OBJECTION, null);
    }

    public EntryCorrected corrected(UUID event, String field, String value) {
        return new EntryCorrected(
                id(),
                event,
                field,
                Sensitive.of(childPerson(), "entry-corrected/value", value),
                text("entry-corrected/reason", "Misheard"));
    }

    public Sensitive<String> text(String field, String text) {
        return Sensitive.of(id().subject(), field, text);
    }
}
