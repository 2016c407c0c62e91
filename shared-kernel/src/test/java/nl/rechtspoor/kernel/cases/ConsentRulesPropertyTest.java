package nl.rechtspoor.kernel.cases;

import static nl.rechtspoor.kernel.cases.ConsentExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold whatever was said by whom, told without the code that the rules use. */
class ConsentRulesPropertyTest {
    private static final List<PartyId> PEOPLE = List.of(CHILD, MOTHER, FATHER);

    @Property(seed = "1")
    void nothing_goes_out_without_everybody_or_a_waiver_and_never_past_a_refusal(
            @ForAll("situations") ConsentSituation situation) {
        var assessment = RULES.assess(situation, MEDIATION_WITH_IND, TODAY);
        if (assessment.permits()) {
            var mustSay = whoMustConsent(situation);
            var consented = situation.consents().stream()
                    .filter(consent -> IND.equals(consent.recipient()) && consent.holdsOn(TODAY))
                    .map(GivenConsent::giver)
                    .toList();
            assertThat(assessment.refusedBy()).isEmpty();
            assertThat(consented.containsAll(mustSay) || assessment.waiver() != null && consented.contains(CHILD))
                    .isTrue();
        }
    }

    @Property(seed = "1")
    void taking_a_consent_away_never_permits_more(@ForAll("situations") ConsentSituation situation) {
        var permitted = RULES.assess(situation, MEDIATION_WITH_IND, TODAY).permits();
        for (var consent : situation.consents()) {
            var fewer = situation.consents().stream()
                    .filter(other -> !other.equals(consent))
                    .toList();
            var without = new ConsentSituation(
                    situation.child(),
                    situation.birthDate(),
                    situation.authorities(),
                    fewer,
                    situation.refusals(),
                    situation.waivers());
            assertThat(!RULES.assess(without, MEDIATION_WITH_IND, TODAY).permits() || permitted)
                    .isTrue();
        }
    }

    @Property(seed = "1")
    void an_act_relies_on_live_consents_of_its_own_scope_only(@ForAll("situations") ConsentSituation situation) {
        var assessment = RULES.assess(situation, MEDIATION_WITH_IND, TODAY);
        assertThat(situation.consents().stream()
                        .filter(consent -> assessment.usable().contains(consent.consent()))
                        .toList())
                .allMatch(consent -> consent.holdsOn(TODAY) && IND.equals(consent.recipient()))
                .hasSize(assessment.usable().size());
    }

    private static List<PartyId> whoMustConsent(ConsentSituation situation) {
        var born = situation.birthDate();
        var holders =
                situation.authorities().stream().map(AuthorityPeriod::party).toList();
        if (born != null && born.ageOn(TODAY) < 12) {
            return holders;
        }
        return born != null && born.ageOn(TODAY) >= 16
                ? List.of(CHILD)
                : Stream.concat(Stream.of(CHILD), holders.stream()).toList();
    }

    @Provide
    Arbitrary<ConsentSituation> situations() {
        // no birthdays within the grace time: what holds there has tests of its own
        var born = Arbitraries.integers()
                .between(0, 20)
                .map(age -> new BirthDate(TODAY.minusYears(age).minusDays(100)))
                .injectNull(0.2);
        var authorities = Arbitraries.subsetOf(MOTHER, FATHER)
                .map(parents -> parents.stream()
                        .map(parent -> new AuthorityPeriod(parent, AuthorityKind.PARENT, TODAY.minusYears(30), null))
                        .toList());
        return Combinators.combine(
                        born,
                        authorities,
                        consents().list().ofMaxSize(5),
                        refusals().list().ofMaxSize(1),
                        waivers().list().ofMaxSize(1))
                .as((child, holders, given, refused, waived) -> new ConsentSituation(
                        CHILD, child, holders, given.stream().distinct().toList(), refused, waived));
    }

    private static Arbitrary<GivenConsent> consents() {
        return Combinators.combine(
                        Arbitraries.create(UUID::randomUUID),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.of(IND, IND, IND, SCHOOL),
                        Arbitraries.integers().between(-400, 10),
                        Arbitraries.integers().between(0, 600))
                .as((id, giver, recipient, from, days) -> new GivenConsent(
                        new ConsentId(id),
                        giver,
                        ConsentPurpose.MEDIATION,
                        recipient,
                        Set.of(DataCategory.IDENTITY),
                        TODAY.plusDays(from),
                        TODAY.plusDays(from + days)));
    }

    private static Arbitrary<RefusedConsent> refusals() {
        return Combinators.combine(Arbitraries.of(PEOPLE), Arbitraries.of(IND, SCHOOL))
                .as((giver, recipient) ->
                        new RefusedConsent(new ConsentId(new UUID(3, 1)), giver, ConsentPurpose.MEDIATION, recipient));
    }

    private static Arbitrary<AgreedWaiver> waivers() {
        return Combinators.combine(
                        Arbitraries.of(WaiverGround.values()),
                        Arbitraries.integers().between(-5, 5))
                .as((ground, days) -> new AgreedWaiver(
                        new WaiverId(new UUID(4, 1)), ConsentPurpose.MEDIATION, IND, ground, TODAY.plusDays(days)));
    }
}
