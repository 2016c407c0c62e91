package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.util.Set;
import java.util.stream.Collectors;
import nl.rechtspoor.command.cases.ConsentRejection.ConsentExpired;
import nl.rechtspoor.command.cases.ConsentRejection.ConsentMissing;
import nl.rechtspoor.command.cases.ConsentRejection.DatasetExceedsConsent;
import nl.rechtspoor.command.cases.ConsentRejection.MandateMissing;
import nl.rechtspoor.kernel.cases.ConsentNeed;
import nl.rechtspoor.kernel.cases.DataCategory;
import nl.rechtspoor.kernel.rules.ConsentRuleset;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;

/** The one gate through which everything goes that leaves the helpdesk. */
class Clearances {
    private final Case theCase;

    Clearances(Case theCase) {
        this.theCase = theCase;
    }

    /** What the act may rely on; refused if a consent is missing, over, refused, or does not cover the data. */
    Clearance require(ConsentNeed need, Set<DataCategory> data, Act act, Knowledge knowledge) {
        var rules = knowledge.consentOn(act.day());
        requireMandate(rules.ruleset());
        var assessment = rules.assess(theCase.consents.situation(knowledge.keyring()), need, act.day());
        rejectIf(
                !assessment.refusedBy().isEmpty(),
                new ConsentRejection.ConsentRefused(Set.copyOf(assessment.refusedBy())));
        if (!assessment.permits()) {
            throw new Rejected(
                    assessment.onlyExpired()
                            ? new ConsentExpired(assessment.expired())
                            : new ConsentMissing(
                                    assessment.missing(), need.purpose(), need.recipient(), assessment.waivable()));
        }
        var exceeding = data.stream()
                .filter(category -> !assessment.covered().contains(category))
                .collect(Collectors.toSet());
        rejectIf(!exceeding.isEmpty(), new DatasetExceedsConsent(exceeding));
        return new Clearance(
                assessment.usable(), assessment.complete() ? null : assessment.waiver(), assessment.rules());
    }

    /** Whoever asks for somebody else by profession shows that they may. */
    private void requireMandate(ConsentRuleset rules) {
        var needed = rules.mandateRoles().contains(theCase.file.askerRole().name());
        rejectIf(needed && !theCase.parties.isMandateShown(), new MandateMissing());
    }
}
