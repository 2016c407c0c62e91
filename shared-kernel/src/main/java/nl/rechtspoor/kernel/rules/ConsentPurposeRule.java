package nl.rechtspoor.kernel.rules;

import nl.rechtspoor.kernel.editions.Label;

/**
 * One purpose for which consent can be asked.
 *
 * @param purpose the name of the purpose
 * @param needed whether the act is refused without consent; without it the helpdesk may act on another ground
 * @param recipientNeeded whether the consent must name the body that receives the data
 * @param minorStep whether it weighs so little that everybody speaks for themselves and one entitled consent is enough
 */
public record ConsentPurposeRule(
        String purpose, Label label, boolean needed, boolean recipientNeeded, boolean minorStep) {}
