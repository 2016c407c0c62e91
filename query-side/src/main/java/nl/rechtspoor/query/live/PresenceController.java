package nl.rechtspoor.query.live;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.access.CurrentViewer;
import nl.rechtspoor.query.access.RelatedCases;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.access.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells colleagues that they have the same case open. It shows nothing of the case, so that it is no look at it either. */
@RestController
@RequestMapping("/api/v1/presence/{caseId}")
@AllowedTo({Role.JURIST, Role.SENIOR_JURIST, Role.AUDITOR, Role.PRIVACY_OFFICER})
class PresenceController {
    private final Presence presence;
    private final RelatedCases gate;
    private final StaffNames names;
    private final CurrentViewer viewer;

    PresenceController(Presence presence, RelatedCases gate, StaffNames names, CurrentViewer viewer) {
        this.presence = presence;
        this.gate = gate;
        this.names = names;
        this.viewer = viewer;
    }

    record PresentColleague(UUID id, String name) {}

    record PresentColleagues(List<PresentColleague> items) {}

    @PutMapping
    @Operation(summary = "Says that the asker has a case open, which holds for half a minute; answers who else has")
    PresentColleagues here(@PathVariable UUID caseId) {
        var me = allowedIn(caseId);
        presence.isHere(caseId, me);
        // somebody who was kept out since they came has the page open, but is no longer here
        List<StaffId> others = presence.besides(caseId, me.staff()).stream()
                .filter(other -> gate.maySee(new CaseId(caseId), other))
                .map(Viewer::staff)
                .toList();
        return new PresentColleagues(names.of(others).entrySet().stream()
                .map(named -> new PresentColleague(named.getKey().value(), named.getValue()))
                .sorted(Comparator.comparing(PresentColleague::name))
                .toList());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says that the asker has closed a case")
    void gone(@PathVariable UUID caseId) {
        presence.left(caseId, allowedIn(caseId).staff());
    }

    private Viewer allowedIn(UUID caseId) {
        var me = viewer.get();
        if (!gate.maySee(new CaseId(caseId), me)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such case");
        }
        return me;
    }
}
