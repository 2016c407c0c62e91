package nl.rechtspoor.kernel.cases;

import static nl.rechtspoor.kernel.cases.ConsentExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.rechtspoor.kernel.cases.MissingConsent.Reason;
import org.junit.jupiter.api.Test;

class ConsentOverTimeTest {
    private static final LocalDate SIXTEENTH = LocalDate.of(2026, 9, 1);

    @Test
    void a_consent_holds_from_its_first_to_its_last_day() {
        var until = TODAY.plusDays(10);
        var child = aChildOf(16).consent(CHILD, MEDIATION_WITH_IND, TODAY, until);

        assertThat(child.assessed(MEDIATION_WITH_IND, TODAY.minusDays(1)).complete())
                .isFalse();
        assertThat(child.assessed(MEDIATION_WITH_IND, TODAY).complete()).isTrue();
        assertThat(child.assessed(MEDIATION_WITH_IND, until).complete()).isTrue();
        assertThat(child.assessed(MEDIATION_WITH_IND, until.plusDays(1)).missing())
                .extracting(MissingConsent::reason)
                .containsExactly(Reason.EXPIRED);
        assertThat(child.assessed(MEDIATION_WITH_IND, until.plusDays(1)).onlyExpired())
                .isTrue();
    }

    @Test
    void a_consent_covers_its_own_recipient_and_purpose_only() {
        var child = aChildOf(16).consentOf(CHILD);

        assertThat(child.assessed(new ConsentNeed(ConsentPurpose.MEDIATION, SCHOOL), TODAY)
                        .complete())
                .isFalse();
        assertThat(child.assessed(new ConsentNeed(ConsentPurpose.SHARE_WITH_BODY, IND), TODAY)
                        .complete())
                .isFalse();
    }

    @Test
    void after_the_16th_birthday_the_consent_of_the_parents_lasts_30_days_more() {
        var child = aChildBornOn(SIXTEENTH.minusYears(16)).withParents(MOTHER);
        child.consent(MOTHER, MEDIATION_WITH_IND, TODAY, TODAY.plusYears(1));
        child.consent(CHILD, new ConsentNeed(ConsentPurpose.SHARE_WITH_BODY, IND), TODAY, TODAY.plusYears(1));
        var twelve = aChildBornOn(SIXTEENTH.minusYears(12)).withParents(MOTHER);
        twelve.consent(MOTHER, MEDIATION_WITH_IND, TODAY, TODAY.plusYears(1));

        assertThat(child.assessed(MEDIATION_WITH_IND, SIXTEENTH).complete())
                .as("at 15 the parents alone were not enough either")
                .isFalse();
        assertThat(twelve.assessed(MEDIATION_WITH_IND, SIXTEENTH.minusDays(1)).complete())
                .isTrue();
        assertThat(twelve.assessed(MEDIATION_WITH_IND, SIXTEENTH.plusDays(30)).complete())
                .isTrue();
        assertThat(twelve.assessed(MEDIATION_WITH_IND, SIXTEENTH.plusDays(31)).missing())
                .extracting(MissingConsent::party)
                .containsExactly(CHILD);
    }

    @Test
    void a_parent_cannot_consent_anew_in_the_grace_time() {
        var child = aChildBornOn(SIXTEENTH.minusYears(12)).withParents(MOTHER);
        child.consent(MOTHER, MEDIATION_WITH_IND, SIXTEENTH, SIXTEENTH.plusYears(1));

        assertThat(child.assessed(MEDIATION_WITH_IND, SIXTEENTH.plusDays(5)).complete())
                .isFalse();
    }

    @Test
    void the_child_that_came_of_age_can_refuse_in_the_grace_time() {
        var child = aChildBornOn(SIXTEENTH.minusYears(12)).withParents(MOTHER).refusalOf(CHILD, IND);
        child.consent(MOTHER, MEDIATION_WITH_IND, TODAY, TODAY.plusYears(1));

        var assessment = child.assessed(MEDIATION_WITH_IND, SIXTEENTH.plusDays(5));
        assertThat(assessment.refusedBy()).containsExactly(CHILD);
        assertThat(assessment.permits()).isFalse();
    }

    @Test
    void the_own_consent_of_the_child_lives_on_at_16() {
        var child = aChildBornOn(SIXTEENTH.minusYears(16)).withParents(MOTHER);
        child.consent(CHILD, MEDIATION_WITH_IND, TODAY, TODAY.plusYears(1));

        assertThat(child.assessed(MEDIATION_WITH_IND, SIXTEENTH.plusDays(100)).complete())
                .isTrue();
    }

    @Test
    void somebody_born_on_29_february_turns_18_on_1_march() {
        var born = new BirthDate(LocalDate.of(2012, 2, 29));

        assertThat(born.birthday(18)).isEqualTo(LocalDate.of(2030, 3, 1));
        assertThat(born.ageOn(LocalDate.of(2030, 2, 28))).isEqualTo(17);
        assertThat(born.birthday(16)).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void a_refusal_by_somebody_entitled_blocks_even_a_complete_set() {
        var child = aChildOf(13).withParents(MOTHER, FATHER).consentOf(CHILD, MOTHER, FATHER);

        assertThat(child.refusalOf(FATHER, IND).assessed().refusedBy()).containsExactly(FATHER);
        assertThat(child.assessed().permits()).isFalse();
    }

    @Test
    void a_refusal_without_a_recipient_blocks_all_of_them_and_one_with_another_recipient_none() {
        assertThat(aChildOf(16)
                        .consentOf(CHILD)
                        .refusalOf(CHILD, null)
                        .assessed()
                        .permits())
                .isFalse();
        assertThat(aChildOf(16)
                        .consentOf(CHILD)
                        .refusalOf(CHILD, SCHOOL)
                        .assessed()
                        .permits())
                .isTrue();
    }

    @Test
    void the_refusal_of_a_parent_does_not_bind_a_child_of_16() {
        assertThat(aChildOf(16)
                        .withParents(MOTHER)
                        .consentOf(CHILD)
                        .refusalOf(MOTHER, IND)
                        .assessed()
                        .permits())
                .isTrue();
    }

    @Test
    void a_waiver_stands_in_for_the_holders_but_never_for_the_child() {
        var child = aChildOf(14).withParents(MOTHER).waiver(WaiverGround.SERIOUS_HARM, TODAY.plusDays(5));

        assertThat(child.assessed().permits()).isFalse();
        assertThat(child.consentOf(CHILD).assessed().waiver())
                .isEqualTo(child.waivers.getFirst().waiver());
        assertThat(child.assessed().complete()).isFalse();
        assertThat(child.assessed(MEDIATION_WITH_IND, TODAY.plusDays(6)).permits())
                .isFalse();
    }

    @Test
    void a_refusal_by_somebody_entitled_blocks_a_waiver_too() {
        var child = aChildOf(14)
                .withParents(MOTHER)
                .consentOf(CHILD)
                .refusalOf(MOTHER, IND)
                .waiver(WaiverGround.SERIOUS_HARM, TODAY.plusDays(5));

        assertThat(child.assessed().permits()).isFalse();
    }

    @Test
    void there_is_no_waiver_for_other_ages() {
        assertThat(aChildOf(8)
                        .withParents(MOTHER)
                        .waiver(WaiverGround.SERIOUS_HARM, TODAY)
                        .assessed()
                        .permits())
                .isFalse();
        assertThat(aChildOf(16)
                        .waiver(WaiverGround.SERIOUS_HARM, TODAY)
                        .assessed()
                        .permits())
                .isFalse();
    }
}
