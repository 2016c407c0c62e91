package nl.rechtspoor.command.dossiers;

import java.util.UUID;
import nl.rechtspoor.command.SignalDesk;
import nl.rechtspoor.command.dossiers.SignalCommand.RaiseSignal;
import nl.rechtspoor.command.dossiers.SignalRejection.RaisedRecently;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Rejected;
import org.springframework.stereotype.Component;

/** Takes what detection found. */
@Component
class RaisedSignals implements SignalDesk {
    private final CommandDesk desk;

    RaisedSignals(CommandDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean raise(UUID id, IssueKey key, SignalEvidence evidence) {
        try {
            desk.send(new RaiseSignal(key.dossier(), key, evidence), Envelope.bySystem(id, null));
            return true;
        } catch (Rejected refused) {
            if (refused.rejection() instanceof RaisedRecently) {
                return false;
            }
            throw refused;
        }
    }
}
