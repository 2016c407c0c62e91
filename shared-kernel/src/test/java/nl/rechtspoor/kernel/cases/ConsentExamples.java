package nl.rechtspoor.kernel.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Label;
import nl.rechtspoor.kernel.editions.Trust;
import nl.rechtspoor.kernel.editions.Validity;
import nl.rechtspoor.kernel.rules.ConsentBand;
import nl.rechtspoor.kernel.rules.ConsentPurposeRule;
import nl.rechtspoor.kernel.rules.ConsentRuleset;
import org.jspecify.annotations.Nullable;

/** A child, two parents, a body, and words to put them together in. */
final class ConsentExamples {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    static final BodyId IND = new BodyId("ind");
    static final BodyId SCHOOL = new BodyId("school-of-the-example");
    static final PartyId CHILD = new PartyId(new UUID(1, 1));
    static final PartyId MOTHER = new PartyId(new UUID(1, 2));
    static final PartyId FATHER = new PartyId(new UUID(1, 3));
    static final ConsentNeed MEDIATION_WITH_IND = new ConsentNeed(ConsentPurpose.MEDIATION, IND);
    static final Set<String> GROUNDS = Set.of("SERIOUS_HARM", "CHILD_PERSISTENT_WISH", "CONFLICT_OF_INTEREST");

    static final ConsentRules RULES = new ConsentRules(new ConsentRuleset(
            new Edition("CONSENT-TEST", "1", new Validity(LocalDate.of(2020, 1, 1), null), "this test", Trust.PROPOSAL),
            List.of(
                    new ConsentBand(0, 11, false, true, true, true, false, false, Set.of()),
                    new ConsentBand(12, 15, true, true, false, true, true, false, GROUNDS),
                    new ConsentBand(16, 17, true, false, false, false, false, true, Set.of()),
                    new ConsentBand(18, ConsentBand.NO_LIMIT, true, false, false, false, false, true, Set.of())),
            13,
            12,
            30,
            30,
            42,
            List.of(
                    purpose("MEDIATION", true, false),
                    purpose("SHARE_WITH_BODY", true, false),
                    purpose("COURT_REPORT", false, false),
                    purpose("CONTACT_BACK", false, true)),
            Set.of("LAWYER")));

    private static ConsentPurposeRule purpose(String name, boolean recipient, boolean minor) {
        return new ConsentPurposeRule(name, new Label(name, name), true, recipient, minor);
    }

    final List<AuthorityPeriod> authorities = new ArrayList<>();
    final List<GivenConsent> consents = new ArrayList<>();
    final List<RefusedConsent> refusals = new ArrayList<>();
    final List<AgreedWaiver> waivers = new ArrayList<>();
    private @Nullable BirthDate born;

    static ConsentExamples aChildOf(int age) {
        return aChildBornOn(TODAY.minusYears(age).minusMonths(5));
    }

    static ConsentExamples aChildBornOn(LocalDate day) {
        var example = new ConsentExamples();
        example.born = new BirthDate(day);
        return example;
    }

    static ConsentExamples aChildOfUnknownAge() {
        return new ConsentExamples();
    }

    ConsentExamples withParents(PartyId... parents) {
        for (var parent : parents) {
            authorities.add(new AuthorityPeriod(parent, AuthorityKind.PARENT, LocalDate.of(2005, 1, 1), null));
        }
        return this;
    }

    ConsentExamples consentOf(PartyId... givers) {
        for (var giver : givers) {
            consent(giver, MEDIATION_WITH_IND, TODAY.minusMonths(3), TODAY.plusMonths(3));
        }
        return this;
    }

    ConsentExamples consent(PartyId giver, ConsentNeed need, LocalDate from, LocalDate until) {
        return consent(giver, need, from, until, Set.of(DataCategory.IDENTITY));
    }

    ConsentExamples consent(PartyId giver, ConsentNeed need, LocalDate from, LocalDate until, Set<DataCategory> data) {
        consents.add(new GivenConsent(
                new ConsentId(new UUID(2, consents.size())),
                giver,
                need.purpose(),
                need.recipient(),
                data,
                from,
                until));
        return this;
    }

    ConsentExamples refusalOf(PartyId giver, @Nullable BodyId recipient) {
        refusals.add(new RefusedConsent(
                new ConsentId(new UUID(3, refusals.size())), giver, ConsentPurpose.MEDIATION, recipient));
        return this;
    }

    ConsentExamples waiver(WaiverGround ground, LocalDate until) {
        waivers.add(new AgreedWaiver(
                new WaiverId(new UUID(4, waivers.size())), ConsentPurpose.MEDIATION, IND, ground, until));
        return this;
    }

    ConsentSituation situation() {
        return new ConsentSituation(CHILD, born, authorities, consents, refusals, waivers);
    }

    ConsentAssessment assessed() {
        return assessed(MEDIATION_WITH_IND, TODAY);
    }

    ConsentAssessment assessed(ConsentNeed need, LocalDate day) {
        return RULES.assess(situation(), need, day);
    }
}
