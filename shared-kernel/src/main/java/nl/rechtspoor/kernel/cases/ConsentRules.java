package nl.rechtspoor.kernel.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.kernel.rules.ConsentBand;
import nl.rechtspoor.kernel.rules.ConsentPurposeRule;
import nl.rechtspoor.kernel.rules.ConsentRuleset;
import org.jspecify.annotations.Nullable;

/**
 * Who must consent before the helpdesk acts, and whether they have. Pure: the same question on the same day has the same
 * answer on both sides.
 *
 * <p>Some purposes are minor steps (being called back, keeping the file): any party speaks for itself. The word of the
 * child is enough at any age, or that of one holder of authority where the ruleset says so, while nobody who may object
 * does.
 *
 * <p>In the grace time after a birthday that changes who decides, consents from before it still make a complete set; a
 * refusal by whoever decides now ends that at once.
 */
public final class ConsentRules {
    private final ConsentRuleset rules;

    public ConsentRules(ConsentRuleset rules) {
        this.rules = rules;
    }

    /** Whether what is needed is there on that day. */
    public ConsentAssessment assess(ConsentSituation situation, ConsentNeed need, LocalDate day) {
        var now = assess(situation, need, day, bandOn(situation.birthDate(), day));
        if (now.permits() || !now.refusedBy().isEmpty()) {
            return now;
        }
        var birthday = birthdayInGrace(situation.birthDate(), day);
        if (birthday.isEmpty()) {
            return now;
        }
        var bandBefore = bandOn(situation.birthDate(), birthday.orElseThrow().minusDays(1));
        var before = assess(situation.consentsBefore(birthday.orElseThrow()), need, day, bandBefore);
        return before.complete() ? before : now;
    }

    /** Whether that party's word counts for that purpose on that day: nobody consents on behalf of a child of 16. */
    public boolean entitles(ConsentSituation situation, PartyId giver, ConsentPurpose purpose, LocalDate day) {
        var band = bandOn(situation.birthDate(), day);
        return isMinorStep(purpose)
                || band.child() && giver.equals(situation.child())
                || band.holders() && situation.holdersOn(day).contains(giver);
    }

    /**
     * The consents under which somebody may be contacted later on that day. Everybody speaks for themselves, while nobody who
     * may object does; holders of authority are left alone at ages at which they hear of it only if the child wants so.
     */
    public List<GivenConsent> reachable(ConsentSituation situation, LocalDate day) {
        var need = new ConsentNeed(ConsentPurpose.CONTACT_BACK, null);
        if (!assess(situation, need, day).refusedBy().isEmpty()) {
            return List.of();
        }
        var leftAlone = bandOn(situation.birthDate(), day).tellHoldersOnlyIfChildAgrees()
                ? situation.holdersOn(day)
                : List.<PartyId>of();
        return situation.consents().stream()
                .filter(consent -> consent.covers(need) && consent.holdsOn(day))
                .filter(consent -> entitles(situation, consent.giver(), need.purpose(), day))
                .filter(consent -> !leftAlone.contains(consent.giver()))
                .toList();
    }

    /** The last day on which older consents still cover new acts after somebody reached that age. */
    public LocalDate graceUntil(BirthDate birthDate, int age) {
        return birthDate.birthday(age).plusDays(rules.graceDays());
    }

    /** Who must consent on that day; while the birth date is unknown, as for the strictest ages. */
    public ConsentBand bandOn(@Nullable BirthDate birthDate, LocalDate day) {
        return birthDate == null ? rules.bandOfUnknownAge() : rules.band(Math.max(0, birthDate.ageOn(day)));
    }

    /** What the ruleset says about a purpose; nothing if it cannot be consented to. */
    public Optional<ConsentPurposeRule> purpose(ConsentPurpose purpose) {
        return rules.purposes().stream()
                .filter(rule -> rule.purpose().equals(purpose.name()))
                .findFirst();
    }

    public ConsentRuleset ruleset() {
        return rules;
    }

    private ConsentAssessment assess(ConsentSituation situation, ConsentNeed need, LocalDate day, ConsentBand band) {
        return new ConsentQuestion(rules, situation, need, day, band, isMinorStep(need.purpose())).answer();
    }

    private boolean isMinorStep(ConsentPurpose purpose) {
        return purpose(purpose).filter(ConsentPurposeRule::minorStep).isPresent();
    }

    /** The birthday that changed who decides, if its grace time is not over. */
    private Optional<LocalDate> birthdayInGrace(@Nullable BirthDate birthDate, LocalDate day) {
        return Optional.ofNullable(birthDate)
                .flatMap(born -> rules.birthdays().stream()
                        .filter(age -> !day.isBefore(born.birthday(age)) && !day.isAfter(graceUntil(born, age)))
                        .map(born::birthday)
                        .findFirst());
    }
}
