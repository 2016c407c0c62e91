package nl.rechtspoor.command.audits;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.audits.CommittedText;
import nl.rechtspoor.kernel.audits.SaltedText;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Fingerprint;

/** Gives each text a salt that nobody can guess, the same one when the command is given again. */
record Salting(Fingerprint fingerprint, Act act) {
    CommittedText commit(SubjectId subject, String field, String text) {
        var salt = fingerprint.of(("audit-text/" + act.commandId() + "/" + field).getBytes(UTF_8));
        return CommittedText.of(
                subject, field, new SaltedText(text, HexFormat.of().formatHex(salt)));
    }
}
