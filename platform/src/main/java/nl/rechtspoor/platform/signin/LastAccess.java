package nl.rechtspoor.platform.signin;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * When a session was last used is written twice a minute at most. Written with every request, as Spring Session would, the
 * requests of one person queue up behind each other's commits. A session may therefore end half a minute early, never late.
 */
final class LastAccess implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {
    private static final String UPDATE = """
            update staff.spring_session as stored
            set session_id = said.session_id, last_access_time = said.last_access_time,
                max_inactive_interval = said.max_inactive_interval, expiry_time = said.expiry_time,
                principal_name = said.principal_name
            from (select cast(? as char(36)) as session_id, cast(? as bigint) as last_access_time,
                         cast(? as int) as max_inactive_interval, cast(? as bigint) as expiry_time,
                         cast(? as varchar(100)) as principal_name, cast(? as char(36)) as primary_id) as said
            where stored.primary_id = said.primary_id
              and (said.last_access_time >= stored.last_access_time + 30000
                or said.max_inactive_interval <> stored.max_inactive_interval
                or said.session_id <> stored.session_id
                or said.principal_name is distinct from stored.principal_name)
            """;

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setUpdateSessionQuery(UPDATE);
    }
}
