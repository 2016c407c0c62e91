package nl.rechtspoor.command.audits;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.util.regex.Pattern;
import nl.rechtspoor.command.audits.AuditCommand.DrawSample;
import nl.rechtspoor.command.audits.AuditRejection.CaseNumberInvalid;
import nl.rechtspoor.command.audits.AuditRejection.LedgerNotSigned;
import nl.rechtspoor.command.audits.AuditRejection.PopulationEmpty;
import nl.rechtspoor.command.audits.AuditRejection.SampleSizeInvalid;
import nl.rechtspoor.command.audits.AuditRejection.SampleTooLarge;
import nl.rechtspoor.command.audits.AuditRejection.SeedInvalid;
import nl.rechtspoor.kernel.audits.AuditEvent.SampleDrawn;
import nl.rechtspoor.kernel.audits.AuditId;
import nl.rechtspoor.kernel.audits.AuditReport;
import nl.rechtspoor.kernel.audits.DrawId;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.jspecify.annotations.Nullable;

/** How cases come into a sample. */
record Drawing(DrawSample command, Act act, SamplingFrame frame, SealedLedger ledger) {
    /** So many cases one drawing holds at most. */
    static final int MOST = 200;

    private static final Pattern SEED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{4}-[0-9]{1,9}");

    /** @param drawings how many there were in this audit before */
    SampleDrawn drawn(AuditId auditId, int drawings) {
        checkInput();
        var position = frame.position();
        var population = frame.count(command.criteria(), position);
        rejectIf(population == 0, new PopulationEmpty());
        rejectIf(command.size() == null && population > MOST, new SampleTooLarge(population, MOST));
        var seed = seed(auditId, drawings);
        var most = command.size() == null ? MOST : command.size();
        return new SampleDrawn(
                auditId,
                new DrawId(act.commandId()),
                command.criteria(),
                seed,
                command.size(),
                position,
                population,
                frame.draw(command.criteria(), position, seed, most));
    }

    private void checkInput() {
        var size = command.size();
        rejectIf(size != null && (size < 1 || size > MOST), new SampleSizeInvalid(MOST));
        var seed = command.seed();
        rejectIf(seed != null && (size == null || !SEED.matcher(seed).matches()), new SeedInvalid());
        var wrong = command.criteria().numbers().stream()
                .filter(number -> !NUMBER.matcher(number).matches())
                .toList();
        rejectIf(!wrong.isEmpty(), new CaseNumberInvalid(wrong));
    }

    /** Without a seed from outside it follows from the signed ledger, which nobody who draws can choose. */
    private @Nullable String seed(AuditId auditId, int drawings) {
        if (command.size() == null || command.seed() != null) {
            return command.seed();
        }
        var root = ledger.signed()
                .orElseThrow(() -> new Rejected(new LedgerNotSigned()))
                .root();
        return AuditReport.hash(root + "/" + auditId + "/" + drawings).substring(0, 32);
    }
}
