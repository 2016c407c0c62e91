package nl.rechtspoor.platform.staff;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.Public;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a one-time link leads: whoever holds it chooses a password. */
@RestController
@RequestMapping("/api/v1/one-time-links")
class OneTimeLinkController {
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final StaffRegister register;

    OneTimeLinkController(OneTimeLinks links, Accounts accounts, StaffRegister register) {
        this.links = links;
        this.accounts = accounts;
        this.register = register;
    }

    /** The secret part of a link. */
    record Token(@Nullable String token) {}

    /** What the page behind the link needs to greet its owner. */
    record LinkPurpose(
            OneTimeLinks.Purpose purpose,
            @Nullable String username,
            @Nullable String name) {}

    /** The choice of the link's owner; names only from the first administrator. */
    record Redemption(
            @Nullable String token,
            @Nullable String password,
            @Nullable String username,
            @Nullable String name) {
        @Override
        public String toString() {
            return "redemption of a link";
        }
    }

    @PostMapping("/lookups")
    @Operation(summary = "What a one-time link is for")
    @Public("its owner can't sign in yet; the token is the proof")
    LinkPurpose lookUpOneTimeLink(@RequestBody Token input) {
        var link = links.find(String.valueOf(input.token()))
                .orElseThrow(() -> new Rejected(new StaffRejection.LinkUsedUp()));
        var account = link.accountId() == null
                ? null
                : accounts.find(new StaffId(link.accountId())).orElse(null);
        return new LinkPurpose(
                link.purpose(), account == null ? null : account.username(), account == null ? null : account.name());
    }

    @PostMapping("/redemptions")
    @Operation(summary = "Choose a password by a one-time link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Public("its owner can't sign in yet; the token is the proof")
    void redeemOneTimeLink(@RequestBody Redemption input) {
        var token = String.valueOf(input.token());
        var link = links.find(token).orElseThrow(() -> new Rejected(new StaffRejection.LinkUsedUp()));
        var faults = new ArrayList<InvalidCommand.Fault>();
        if (link.purpose() == OneTimeLinks.Purpose.FIRST_ADMINISTRATOR) {
            faults.addAll(RightsInput.faultsInNames(input.username(), input.name()));
        }
        if (input.password() == null || !faults.isEmpty()) {
            throw new InvalidCommand(
                    faults.isEmpty() ? List.of(PasswordRules.fault("PASSWORD_TOO_SHORT", "choose one")) : faults);
        }
        register.redeem(token, input.password(), input.username(), input.name());
    }
}
