package nl.rechtspoor.platform.staff;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.FreshProof;
import nl.rechtspoor.platform.staff.StaffChanges.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for the administrator. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {
    private static final int LARGEST_PAGE = 200;

    private final StaffRegister register;
    private final Accounts accounts;
    private final StaffChanges changes;
    private final LinkAddress links;
    private final CurrentActor actor;

    AccountController(
            StaffRegister register, Accounts accounts, StaffChanges changes, LinkAddress links, CurrentActor actor) {
        this.register = register;
        this.accounts = accounts;
        this.changes = changes;
        this.links = links;
        this.actor = actor;
    }

    /** All accounts. */
    record AccountList(List<Account> items) {}

    /** A new account and the link for its owner, which is shown this once. */
    record Invitation(Account account, URI link) {}

    /** A link for somebody who can't come in any more, shown this once. */
    record ResetLink(URI link) {}

    /** A page of changes; {@code next} begins the following one. */
    record ChangePage(List<Change> items, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "All accounts")
    @AllowedTo(Role.ADMIN)
    AccountList listAccounts() {
        return new AccountList(accounts.all());
    }

    @PostMapping
    @Operation(summary = "Open an account; the answer has the link for its owner")
    @AllowedTo(Role.ADMIN)
    @FreshProof
    ResponseEntity<Invitation> openAccount(@RequestBody RightsInput input) {
        var id = new StaffId(UUID.randomUUID());
        var token = register.invite(actor.get().id(), id, input.checked());
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + id))
                .body(new Invitation(accounts.find(id).orElseThrow(), links.of(token)));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change name, roles, teams or state of an account")
    @AllowedTo(Role.ADMIN)
    @FreshProof
    ResponseEntity<Account> changeAccount(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String expected,
            @RequestBody RightsInput input) {
        var account = new StaffId(id);
        register.change(actor.get().id(), account, ExpectedVersion.of(expected), input.checked());
        var changed = accounts.find(account).orElseThrow();
        return ResponseEntity.ok().eTag("\"" + changed.version() + "\"").body(changed);
    }

    @PostMapping("/{id}/resets")
    @Operation(summary = "Take password and passkeys away; the answer has the link for a new password")
    @AllowedTo(Role.ADMIN)
    @FreshProof
    ResetLink resetAccount(@PathVariable UUID id) {
        return new ResetLink(links.of(register.reset(actor.get().id(), new StaffId(id))));
    }

    @GetMapping("/changes")
    @Operation(summary = "Who changed which account, when and how, newest first")
    @AllowedTo({Role.ADMIN, Role.AUDITOR, Role.PRIVACY_OFFICER})
    ChangePage listAccountChanges(
            @RequestParam(required = false) @Nullable Long after, @RequestParam(defaultValue = "50") int size) {
        var asked = Math.clamp(size, 1, LARGEST_PAGE);
        var lines = changes.newestFirst(after, asked + 1);
        return lines.size() <= asked
                ? new ChangePage(lines, null)
                : new ChangePage(
                        lines.subList(0, asked),
                        String.valueOf(lines.get(asked - 1).id()));
    }
}
