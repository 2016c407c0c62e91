package nl.rechtspoor.platform.signin;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.staff.Account;
import nl.rechtspoor.platform.staff.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Adds and checks passkeys. A challenge lives in the session of the browser that asked, and is used once. */
final class Passkeys {
    private static final String CREATION = "passkeyCreation";
    private static final String REQUEST = "passkeyRequest";
    private static final int LONGEST_LABEL = 60;

    private final WebAuthnRelyingPartyOperations webAuthn;
    private final PasskeyOwners owners;
    private final PasskeyRows rows;
    private final Accounts accounts;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(WebAuthnRelyingPartyOperations webAuthn, PasskeyOwners owners, PasskeyRows rows, Accounts accounts) {
        this.webAuthn = webAuthn;
        this.owners = owners;
        this.rows = rows;
        this.accounts = accounts;
    }

    List<Me.PasskeyInfo> of(StaffId id) {
        var owner = Objects.requireNonNull(owners.findByUsername(usernameOf(id)));
        return rows.findByUserId(owner.getId()).stream().map(Passkeys::info).toList();
    }

    JsonNode creationOptions(StaffId id, HttpSession session) {
        // the library looks the owner up by the name of an authentication
        var owner = UsernamePasswordAuthenticationToken.authenticated(usernameOf(id), null, Set.of());
        var options = webAuthn.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(owner));
        session.setAttribute(CREATION, options);
        return json.valueToTree(options);
    }

    Me.PasskeyInfo add(StaffId id, String label, JsonNode credential, HttpSession session) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw invalid("/label", "TEXT_INVALID", "1 to 60 characters");
        }
        var handle =
                Objects.requireNonNull(owners.findByUsername(usernameOf(id))).getId();
        if (!(taken(session, CREATION) instanceof PublicKeyCredentialCreationOptions options)
                || !options.getUser().getId().equals(handle)) {
            throw invalid("/credential", "PASSKEY_FAILED", "ask for new options first");
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    json.treeToValue(credential, new TypeReference<>() {});
            return info(webAuthn.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(made, label.strip()))));
        } catch (RuntimeException refused) {
            throw invalid("/credential", "PASSKEY_FAILED", "the passkey does not fit the options");
        }
    }

    /** Whether the person had such a passkey. */
    boolean remove(StaffId id, String credentialId) {
        var found = of(id).stream().anyMatch(passkey -> passkey.id().equals(credentialId));
        if (found) {
            rows.delete(Bytes.fromBase64(credentialId));
        }
        return found;
    }

    JsonNode requestOptions(HttpSession session) {
        var options = webAuthn.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                UsernamePasswordAuthenticationToken.unauthenticated("", "")));
        session.setAttribute(REQUEST, options);
        return json.valueToTree(options);
    }

    /** Whose passkey answered the challenge of this browser. */
    Optional<StaffId> check(JsonNode credential, @Nullable HttpSession session) {
        if (session == null || !(taken(session, REQUEST) instanceof PublicKeyCredentialRequestOptions options)) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> shown =
                    json.treeToValue(credential, new TypeReference<>() {});
            var owner = webAuthn.authenticate(new RelyingPartyAuthenticationRequest(options, shown));
            return owners.accountOf(owner.getId())
                    .filter(id -> accounts.find(id)
                            .filter(account -> account.state() == Account.State.ACTIVE)
                            .isPresent());
        } catch (RuntimeException refused) {
            // the library has an exception for each of the many ways in which an answer can be wrong
            return Optional.empty();
        }
    }

    private String usernameOf(StaffId id) {
        return accounts.find(id).orElseThrow().username();
    }

    private static @Nullable Object taken(HttpSession session, String name) {
        var value = session.getAttribute(name);
        session.removeAttribute(name);
        return value;
    }

    private static Me.PasskeyInfo info(CredentialRecord passkey) {
        return new Me.PasskeyInfo(
                passkey.getCredentialId().toBase64UrlString(),
                passkey.getLabel(),
                passkey.getCreated(),
                passkey.getLastUsed());
    }

    private static InvalidCommand invalid(String pointer, String code, String detail) {
        return new InvalidCommand(List.of(new InvalidCommand.Fault(pointer, code, detail)));
    }
}
