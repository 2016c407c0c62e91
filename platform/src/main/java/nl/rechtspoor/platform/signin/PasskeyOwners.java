package nl.rechtspoor.platform.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** Accounts as WebAuthn sees them: by a random handle that says nothing about the person. */
final class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private static final String SELECT = "select passkey_handle, username, name from staff.account where ";

    private final JdbcClient jdbc;

    PasskeyOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StaffId> accountOf(Bytes handle) {
        return jdbc.sql("select id from staff.account where passkey_handle = ?")
                .param(handle.getBytes())
                .query(UUID.class)
                .optional()
                .map(StaffId::new);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return jdbc.sql(SELECT + "passkey_handle = ?")
                .param(handle.getBytes())
                .query((row, _) -> entity(row))
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return jdbc.sql(SELECT + "username = ?")
                .param(username)
                .query((row, _) -> entity(row))
                .optional()
                .orElse(null);
    }

    /** Accounts and their handles are made by the register alone. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("accounts are made by the register");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts are never deleted");
    }

    private static PublicKeyCredentialUserEntity entity(ResultSet row) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(row.getBytes("passkey_handle")))
                .name(row.getString("username"))
                .displayName(row.getString("name"))
                .build();
    }
}
