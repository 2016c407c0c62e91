package nl.rechtspoor.query.access;

import java.time.Clock;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The record that somebody opened the dossier of an issue, or a campaign. A look that cannot be written down is not given. */
@Component
public class IssueLooks {
    private final AccessLog log;
    private final Clock clock;

    IssueLooks(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Records a look at a dossier that is there. */
    public void at(DossierId dossier, Viewer viewer) {
        record(AccessKind.READ_DOSSIER, dossier, null, viewer);
    }

    /** Records a look at a campaign that is there. */
    public void at(CampaignId campaign, Viewer viewer) {
        record(AccessKind.READ_CAMPAIGN, null, campaign, viewer);
    }

    private void record(AccessKind kind, @Nullable DossierId dossier, @Nullable CampaignId campaign, Viewer viewer) {
        var purpose = viewer.role() == Role.RESEARCHER ? AccessPurpose.RESEARCH : AccessPurpose.SUPERVISION;
        log.record(new Access(
                clock.instant(), viewer.staff(), viewer.role(), purpose, kind, null, null, dossier, campaign));
    }
}
