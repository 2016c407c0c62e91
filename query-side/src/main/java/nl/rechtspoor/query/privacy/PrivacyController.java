package nl.rechtspoor.query.privacy;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.FreshProof;
import nl.rechtspoor.query.access.CurrentViewer;
import nl.rechtspoor.query.projection.Follows;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the privacy officer reads. */
@RestController
class PrivacyController {
    private static final int MOST_PERSONS = 20;

    private final PrivacyQueue queue;
    private final SubjectAccess access;
    private final HandedOut handedOut;
    private final CurrentViewer viewer;

    PrivacyController(PrivacyQueue queue, SubjectAccess access, HandedOut handedOut, CurrentViewer viewer) {
        this.queue = queue;
        this.access = access;
        this.handedOut = handedOut;
        this.viewer = viewer;
    }

    /** Under which pseudonyms the cases know one human being. */
    record Persons(List<UUID> persons) {}

    @AllowedTo(Role.PRIVACY_OFFICER)
    @GetMapping("/api/v1/privacy/queue")
    @Follows(PrivacyQueueProjection.GROUP)
    @Operation(summary = "Erasure requests, legal holds and retention periods that end within sixty days")
    PrivacyQueue.Queue queue() {
        return queue.read();
    }

    /** What of a case is outside. */
    record Outside(List<HandedOut.Item> items) {}

    @AllowedTo(Role.PRIVACY_OFFICER)
    @GetMapping("/api/v1/privacy/cases/{caseId}/handed-out")
    @Follows({PrivacyQueueProjection.GROUP, "contacts", "case-access"})
    @Operation(
            summary = "What of a case was exported, and which bodies were told, to inform them of an erasure; recorded")
    Outside handedOut(@PathVariable UUID caseId) {
        return new Outside(handedOut.of(new CaseId(caseId), viewer.get()));
    }

    @AllowedTo(Role.PRIVACY_OFFICER)
    @FreshProof
    @PostMapping("/api/v1/privacy/subject-access")
    @Follows({PersonsProjection.GROUP, PrivacyQueueProjection.GROUP, "contacts", "contact-search", "case-access"})
    @Operation(summary = "Everything that is kept about somebody, and who looked at it; every case in it is recorded")
    SubjectFile subjectAccess(@RequestBody Persons asked) {
        if (asked.persons() == null
                || asked.persons().isEmpty()
                || asked.persons().size() > MOST_PERSONS) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Name 1 to " + MOST_PERSONS + " persons");
        }
        return access.of(asked.persons().stream().map(SubjectId::new).collect(Collectors.toSet()), viewer.get());
    }
}
