package nl.rechtspoor.command.drafts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saves, lists, returns and forgets the drafts of whoever is signed in. */
@RestController
@RequestMapping("/api/v1/drafts")
@Tag(name = "Drafts")
@SignedIn("a draft is its owner's, whatever the role")
class DraftController {
    private final Drafts drafts;
    private final CurrentActor actor;
    private final JsonMapper json;

    DraftController(Drafts drafts, CurrentActor actor, JsonMapper json) {
        this.drafts = drafts;
        this.actor = actor;
        this.json = json;
    }

    @PutMapping("/{draft}")
    @Operation(summary = "Saves an unfinished form of whoever is signed in")
    Saved save(
            @PathVariable UUID draft,
            @RequestBody Form body,
            @RequestHeader(name = "X-Not-A-Bsn", defaultValue = "false") boolean notABsn) {
        var form = DraftText.form(body.form());
        var content = DraftText.content(body.content(), notABsn);
        return new Saved(drafts.save(owner(), draft, form, body.caseId(), content));
    }

    @GetMapping
    @Operation(summary = "Lists your drafts")
    Page list(
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable UUID caseId) {
        return new Page(drafts.list(owner(), form, caseId));
    }

    @GetMapping("/{draft}")
    @Operation(summary = "Returns what you had filled in")
    ResponseEntity<JsonNode> content(@PathVariable UUID draft) {
        return ResponseEntity.of(drafts.content(owner(), draft).map(json::readTree));
    }

    @DeleteMapping("/{draft}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forgets a draft")
    void delete(@PathVariable UUID draft) {
        drafts.delete(owner(), draft);
    }

    private StaffId owner() {
        return actor.get().id();
    }

    record Form(
            @Nullable String form,
            @Nullable UUID caseId,
            @Nullable JsonNode content) {}

    record Saved(Instant savedAt) {}

    record Page(List<Draft> items) {}
}
