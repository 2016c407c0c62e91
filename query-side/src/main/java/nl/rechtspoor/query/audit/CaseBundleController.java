package nl.rechtspoor.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A case to take along: recorded as an export before the first byte leaves. */
@RestController
@RequestMapping("/api/v1")
class CaseBundleController {
    private final CaseBundles bundles;
    private final AuditHistory history;
    private final Looking looking;

    CaseBundleController(CaseBundles bundles, AuditHistory history, Looking looking) {
        this.bundles = bundles;
        this.history = history;
        this.looking = looking;
    }

    @AllowedTo({Role.AUDITOR, Role.JURIST, Role.SENIOR_JURIST})
    @GetMapping("/cases/{caseId}/bundle")
    @Operation(summary = "The history of a case with its proofs, as a ZIP that anybody can check offline")
    ResponseEntity<StreamingResponseBody> bundle(
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "true") boolean content,
            @RequestParam(required = false) @Nullable Boolean log) {
        var id = new CaseId(caseId);
        if (looking.viewer().worksOnCases() && !looking.isRelatedTo(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var readable = readable(id);
        var bundle = bundles.of(id, new CaseBundles.Wish(content, log), readable)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var number = readable.map(AuditHistory.History::number).orElse(caseId.toString());
        looking.at(id, AccessKind.EXPORT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("case-" + number + ".zip")
                                .build()
                                .toString())
                .body(bundle::writeTo);
    }

    /** Nothing where somebody damaged what is stored: then the bytes and their proofs have to speak for themselves. */
    private Optional<AuditHistory.History> readable(CaseId caseId) {
        try {
            return history.history(caseId, looking.viewer().staff());
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
