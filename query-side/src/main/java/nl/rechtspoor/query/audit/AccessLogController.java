package nl.rechtspoor.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.access.AccessLogCheck;
import nl.rechtspoor.platform.access.AccessLogReport;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who looked: for auditors and the privacy officer everything, for a senior the cases that are theirs to see. */
@RestController
@RequestMapping("/api/v1")
class AccessLogController {
    private final WhoLooked looks;
    private final Looking looking;
    private final AccessLogCheck check;

    AccessLogController(WhoLooked looks, Looking looking, @QueryDatabase DataSource database) {
        this.looks = looks;
        this.looking = looking;
        this.check = new AccessLogCheck(database);
    }

    @AllowedTo({Role.AUDITOR, Role.PRIVACY_OFFICER, Role.SENIOR_JURIST})
    @GetMapping("/cases/{caseId}/who-looked")
    @Operation(summary = "Who looked at this case, when and why, newest first")
    Page<WhoLooked.Look> whoLooked(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        if (looking.viewer().worksOnCases() && !looking.isRelatedTo(new CaseId(caseId))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        looking.at(new CaseId(caseId), AccessKind.READ_WHO_LOOKED);
        return looks.find(new AccessLog.Filter(new CaseId(caseId), null, null), after, Math.clamp(size, 1, 200));
    }

    @AllowedTo({Role.AUDITOR, Role.PRIVACY_OFFICER})
    @GetMapping("/access-log")
    @Operation(summary = "Who looked at what, newest first")
    Page<WhoLooked.Look> accessLog(
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable UUID actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        var of = caseId == null ? null : new CaseId(caseId);
        looking.at(of, AccessKind.READ_ACCESS_LOG);
        return looks.find(
                new AccessLog.Filter(of, null, actor == null ? null : new StaffId(actor)),
                after,
                Math.clamp(size, 1, 200));
    }

    /** Reads every line, so it takes some seconds for millions; what it finds holds for the moment in which it began. */
    @AllowedTo({Role.AUDITOR, Role.PRIVACY_OFFICER})
    @GetMapping("/access-log/seal")
    @Operation(summary = "Whether the access log is whole, and which line is the first that is not as it was sealed")
    AccessLogReport seal() {
        looking.at(null, AccessKind.READ_ACCESS_LOG);
        return check.run();
    }
}
