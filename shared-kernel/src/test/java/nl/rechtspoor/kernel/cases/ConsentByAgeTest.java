package nl.rechtspoor.kernel.cases;

import static nl.rechtspoor.kernel.cases.ConsentExamples.*;
import static nl.rechtspoor.kernel.cases.MissingConsent.Capacity.HOLDER_OF_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.cases.MissingConsent.Capacity;
import nl.rechtspoor.kernel.cases.MissingConsent.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentByAgeTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 5, 11})
    void under_12_every_holder_of_authority_must_consent(int age) {
        var child = aChildOf(age).withParents(MOTHER, FATHER).consentOf(MOTHER);

        assertThat(child.assessed().missing())
                .containsExactly(new MissingConsent(FATHER, HOLDER_OF_AUTHORITY, Reason.NOT_GIVEN));
        assertThat(child.consentOf(FATHER).assessed().complete()).isTrue();
    }

    @Test
    void under_12_the_word_of_the_child_is_no_consent() {
        var child = aChildOf(8).withParents(MOTHER);

        assertThat(RULES.entitles(child.situation(), CHILD, ConsentPurpose.MEDIATION, TODAY))
                .isFalse();
        assertThat(child.consentOf(CHILD).assessed().complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 15})
    void from_12_to_15_the_child_and_the_holders_must_consent(int age) {
        assertThat(aChildOf(age)
                        .withParents(MOTHER)
                        .consentOf(MOTHER)
                        .assessed()
                        .missing())
                .containsExactly(new MissingConsent(CHILD, Capacity.CHILD, Reason.NOT_GIVEN));
        assertThat(aChildOf(age).withParents(MOTHER).consentOf(CHILD).assessed().missing())
                .containsExactly(new MissingConsent(MOTHER, HOLDER_OF_AUTHORITY, Reason.NOT_GIVEN));
        assertThat(aChildOf(age)
                        .withParents(MOTHER)
                        .consentOf(CHILD, MOTHER)
                        .assessed()
                        .complete())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18, 25})
    void from_16_on_the_child_alone_decides(int age) {
        var child = aChildOf(age).withParents(MOTHER).consentOf(CHILD);

        assertThat(child.assessed().complete()).isTrue();
        assertThat(RULES.entitles(child.situation(), MOTHER, ConsentPurpose.MEDIATION, TODAY))
                .isFalse();
    }

    @Test
    void a_child_of_unknown_age_is_treated_as_one_of_12_to_15() {
        assertThat(aChildOfUnknownAge().withParents(MOTHER).assessed().missing())
                .extracting(MissingConsent::party)
                .containsExactly(CHILD, MOTHER);
    }

    @Test
    void without_a_known_holder_of_authority_there_is_no_complete_consent() {
        assertThat(aChildOf(13).consentOf(CHILD).assessed().missing())
                .containsExactly(new MissingConsent(null, HOLDER_OF_AUTHORITY, Reason.HOLDER_UNKNOWN));
    }

    @Test
    void without_a_child_there_is_no_complete_consent() {
        var nobody = new ConsentSituation(null, null, List.of(), List.of(), List.of(), List.of());

        assertThat(RULES.assess(nobody, MEDIATION_WITH_IND, TODAY).missing())
                .containsExactly(
                        new MissingConsent(null, Capacity.CHILD, Reason.CHILD_UNKNOWN),
                        new MissingConsent(null, HOLDER_OF_AUTHORITY, Reason.HOLDER_UNKNOWN));
    }

    @Test
    void a_child_of_16_is_not_helped_by_the_consent_of_both_parents() {
        assertThat(aChildOf(16)
                        .withParents(MOTHER, FATHER)
                        .consentOf(MOTHER, FATHER)
                        .assessed()
                        .missing())
                .containsExactly(new MissingConsent(CHILD, Capacity.CHILD, Reason.NOT_GIVEN));
    }

    @Test
    void authority_counts_only_in_its_period() {
        var child = aChildOf(6).withParents(MOTHER).consentOf(MOTHER);
        child.authorities.add(
                new AuthorityPeriod(FATHER, AuthorityKind.PARENT, LocalDate.of(2019, 1, 1), TODAY.minusDays(1)));

        assertThat(child.assessed().complete()).isTrue();
        assertThat(child.assessed(MEDIATION_WITH_IND, TODAY.minusDays(1)).missing())
                .extracting(MissingConsent::party)
                .containsExactly(FATHER);
    }

    @Test
    void who_is_known_to_hold_no_authority_any_more_is_not_asked() {
        var child = aChildOf(6).withParents(MOTHER, FATHER).consentOf(MOTHER);
        child.authorities.add(new AuthorityPeriod(FATHER, AuthorityKind.NONE, TODAY.minusDays(10), null));

        assertThat(child.assessed().complete()).isTrue();
    }

    @Test
    void for_a_minor_step_one_holder_is_enough_while_the_other_does_not_object() {
        var callBack = new ConsentNeed(ConsentPurpose.CONTACT_BACK, null);
        var child = aChildOf(6).withParents(MOTHER, FATHER).consent(MOTHER, callBack, TODAY, TODAY);

        assertThat(child.assessed(callBack, TODAY).complete()).isTrue();

        child.refusals.add(
                new RefusedConsent(new ConsentId(new UUID(3, 9)), FATHER, ConsentPurpose.CONTACT_BACK, null));
        assertThat(child.assessed(callBack, TODAY).refusedBy()).containsExactly(FATHER);
        assertThat(child.assessed(callBack, TODAY).permits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 13, 17})
    void a_child_of_any_age_may_ask_to_be_called_back(int age) {
        var callBack = new ConsentNeed(ConsentPurpose.CONTACT_BACK, null);

        assertThat(aChildOf(age)
                        .withParents(MOTHER)
                        .consent(CHILD, callBack, TODAY, TODAY)
                        .assessed(callBack, TODAY)
                        .complete())
                .isTrue();
    }

    @Test
    void whoever_allowed_it_may_be_contacted_later_while_nobody_who_may_object_does() {
        var later = new ConsentNeed(ConsentPurpose.CONTACT_BACK, null);
        var teacher = new PartyId(new UUID(1, 9));
        var child = aChildOf(13)
                .withParents(MOTHER, FATHER)
                .consent(CHILD, later, TODAY, TODAY)
                .consent(MOTHER, later, TODAY.minusDays(9), TODAY.minusDays(1))
                .consent(teacher, later, TODAY, TODAY)
                .consentOf(FATHER);

        assertThat(RULES.reachable(child.situation(), TODAY))
                .extracting(GivenConsent::giver)
                .containsExactly(CHILD, teacher);
        assertThat(RULES.reachable(child.situation(), TODAY.plusDays(1))).isEmpty();

        child.refusals.add(
                new RefusedConsent(new ConsentId(new UUID(3, 9)), FATHER, ConsentPurpose.CONTACT_BACK, null));
        assertThat(RULES.reachable(child.situation(), TODAY)).isEmpty();
    }

    @Test
    void holders_of_authority_over_a_child_of_sixteen_are_not_contacted_later() {
        var later = new ConsentNeed(ConsentPurpose.CONTACT_BACK, null);
        var child = aChildOf(16)
                .withParents(MOTHER)
                .consent(CHILD, later, TODAY, TODAY)
                .consent(MOTHER, later, TODAY, TODAY);

        assertThat(RULES.reachable(child.situation(), TODAY))
                .extracting(GivenConsent::giver)
                .containsExactly(CHILD);
    }

    @Test
    void only_data_that_all_agreed_to_are_covered() {
        var until = TODAY.plusDays(1);
        var child = aChildOf(13)
                .withParents(MOTHER)
                .consent(CHILD, MEDIATION_WITH_IND, TODAY, until, Set.of(DataCategory.IDENTITY, DataCategory.HEALTH))
                .consent(MOTHER, MEDIATION_WITH_IND, TODAY, until, Set.of(DataCategory.IDENTITY))
                .consent(MOTHER, MEDIATION_WITH_IND, TODAY, until, Set.of(DataCategory.EDUCATION));

        assertThat(child.assessed().covered()).containsExactly(DataCategory.IDENTITY);
    }
}
