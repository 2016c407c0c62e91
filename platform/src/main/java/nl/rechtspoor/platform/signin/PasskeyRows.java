package nl.rechtspoor.platform.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The public halves of passkeys. */
final class PasskeyRows implements UserCredentialRepository {
    private static final String SELECT =
            "select p.*, a.passkey_handle from staff.passkey p join staff.account a on a.id = p.account_id where ";

    private final JdbcClient jdbc;

    PasskeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(CredentialRecord passkey) {
        jdbc.sql("""
                        insert into staff.passkey (credential_id, account_id, public_key, signature_count,
                            uv_initialized, transports, backup_eligible, backup_state, attestation_object,
                            attestation_client, label, created_at, last_used_at)
                        select ?, a.id, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?
                        from staff.account a where a.passkey_handle = ?
                        on conflict (credential_id) do update set
                            signature_count = excluded.signature_count, backup_state = excluded.backup_state,
                            last_used_at = excluded.last_used_at
                        where passkey.account_id = excluded.account_id
                        """)
                .params(
                        passkey.getCredentialId().getBytes(),
                        passkey.getPublicKey().getBytes())
                .params(passkey.getSignatureCount(), passkey.isUvInitialized())
                .params(passkey.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .collect(Collectors.joining(",", "{", "}")))
                .params(passkey.isBackupEligible(), passkey.isBackupState())
                .param(8, bytes(passkey.getAttestationObject()), Types.BINARY)
                .param(9, bytes(passkey.getAttestationClientDataJSON()), Types.BINARY)
                .params(passkey.getLabel(), time(passkey.getCreated()), time(passkey.getLastUsed()))
                .params(passkey.getUserEntityUserId().getBytes())
                .update();
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from staff.passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql(SELECT + "p.credential_id = ?")
                .param(credentialId.getBytes())
                .query((row, _) -> passkey(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(SELECT + "a.passkey_handle = ? order by p.created_at")
                .param(handle.getBytes())
                .query((row, _) -> passkey(row))
                .list();
    }

    private static CredentialRecord passkey(ResultSet row) throws SQLException {
        var passkey = ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("passkey_handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .transports(transports(row))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .label(row.getString("label"))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant());
        var object = row.getBytes("attestation_object");
        if (object != null) {
            passkey.attestationObject(new Bytes(object));
        }
        var client = row.getBytes("attestation_client");
        if (client != null) {
            passkey.attestationClientDataJSON(new Bytes(client));
        }
        var used = row.getObject("last_used_at", OffsetDateTime.class);
        if (used != null) {
            passkey.lastUsed(used.toInstant());
        }
        return passkey.build();
    }

    private static Set<AuthenticatorTransport> transports(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) row.getArray("transports").getArray())
                .map(transport -> AuthenticatorTransport.valueOf((String) transport))
                .collect(Collectors.toSet());
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static OffsetDateTime time(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
