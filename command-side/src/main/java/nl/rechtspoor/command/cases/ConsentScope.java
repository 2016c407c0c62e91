package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.time.LocalDate;
import nl.rechtspoor.command.cases.ConsentCommand.RecordConsent;
import nl.rechtspoor.command.cases.ConsentRejection.NotUnderstood;
import nl.rechtspoor.command.cases.ConsentRejection.PeriodTooLong;
import nl.rechtspoor.command.cases.ConsentRejection.PurposeUnknown;
import nl.rechtspoor.command.cases.ConsentRejection.ScopeEmpty;
import nl.rechtspoor.command.cases.FileRejection.DateOrder;
import nl.rechtspoor.command.cases.FileRejection.ProofMissing;
import nl.rechtspoor.command.cases.OpeningRejection.BodyUnknown;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.ConsentRules;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.directory.Bodies;
import org.jspecify.annotations.Nullable;

/** Whether a consent says clearly enough what it allows, to whom, for how long, and how that can be proven. */
record ConsentScope(ConsentRules rules, Bodies bodies, LocalDate day) {
    void check(RecordConsent command) {
        check(command.purpose(), command.recipient());
        rejectIf(command.dataSet().isEmpty(), new ScopeEmpty("dataSet"));
        rejectIf(command.proof() == null || command.proof().isBlank(), new ProofMissing());
        rejectIf(!command.understood(), new NotUnderstood());
        rejectIf(command.validUntil().isBefore(day), new DateOrder("validUntil"));
        var latest = day.plusMonths(rules.ruleset().maxMonths());
        rejectIf(command.validUntil().isAfter(latest), new PeriodTooLong(latest));
    }

    /** The purpose and its recipient alone. */
    void check(ConsentPurpose purpose, @Nullable BodyId recipient) {
        var rule = rules.purpose(purpose).orElseThrow(() -> new Rejected(new PurposeUnknown(purpose)));
        rejectIf(rule.recipientNeeded() && recipient == null, new ScopeEmpty("recipient"));
        rejectIf(recipient != null && !bodies.exists(recipient, day), new BodyUnknown(recipient, null));
    }
}
