package nl.rechtspoor.query.audits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.projection.Follows;
import nl.rechtspoor.query.projection.Page;
import org.jspecify.annotations.Nullable;
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

/** What auditors read of audits. Every look is recorded before it is answered. */
@RestController
@RequestMapping("/api/v1/audits")
@Tag(name = "Audits")
@AllowedTo(Role.AUDITOR)
class AuditsController {
    private final SealedAudits audits;
    private final AuditFiles files;
    private final AuditBundles bundles;
    private final AuditLooks looks;

    AuditsController(SealedAudits audits, AuditFiles files, AuditBundles bundles, AuditLooks looks) {
        this.audits = audits;
        this.files = files;
        this.bundles = bundles;
        this.looks = looks;
    }

    @GetMapping
    @Follows(AuditListProjection.GROUP)
    @Operation(summary = "All audits, the newest first")
    Page<AuditLine> list(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "20") int size) {
        var ids = audits.ids(after, Math.clamp(size, 1, 100));
        var lines = ids.items().stream()
                .flatMap(id -> files.find(id).map(AuditLine::of).stream())
                .toList();
        looks.atList();
        return new Page<>(lines, ids.next());
    }

    @GetMapping("/{auditId}")
    @Follows(AuditListProjection.GROUP)
    @Operation(summary = "One audit: what for, how the sample was drawn, how far it is, findings and conclusion")
    AuditFile audit(@PathVariable UUID auditId) {
        return seen(files.find(auditId), AccessKind.READ_AUDIT);
    }

    @GetMapping("/{auditId}/bundle")
    @Operation(summary = "The sealed report of an audit with its proofs, as a ZIP that anybody can check offline")
    ResponseEntity<StreamingResponseBody> bundle(@PathVariable UUID auditId) {
        var bundle = bundles.of(auditId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        looks.at(bundle.file(), AccessKind.EXPORT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit-" + auditId + ".zip")
                                .build()
                                .toString())
                .body(bundle::writeTo);
    }

    private AuditFile seen(Optional<AuditFile> file, AccessKind kind) {
        var found = file.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        looks.at(found, kind);
        return found;
    }
}
