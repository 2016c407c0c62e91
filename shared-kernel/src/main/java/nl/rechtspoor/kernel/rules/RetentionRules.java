package nl.rechtspoor.kernel.rules;

import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Editions;

/**
 * How long a case is kept after it was closed, and a contact that never became a case.
 *
 * @param monthsAfterContact after a contact that belongs to no case
 * @param yearsAfterAdvice after a case of advice alone
 * @param yearsAfterMediation after a mediation or a report for a court
 * @param childAge no case ends before the child has this age
 * @param yearsAfterChildAge and so many years more
 */
public record RetentionRules(
        Edition edition,
        int monthsAfterContact,
        int yearsAfterAdvice,
        int yearsAfterMediation,
        int childAge,
        int yearsAfterChildAge)
        implements Editions.Published {}
