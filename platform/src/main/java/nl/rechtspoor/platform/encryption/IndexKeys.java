package nl.rechtspoor.platform.encryption;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The installation's own keys, made on first use and the same for every process ever after. */
final class IndexKeys {
    private final JdbcClient jdbc;
    private final KeyWrapping wrapping;

    IndexKeys(DataSource keyDatabase, KeyWrapping wrapping) {
        this.jdbc = JdbcClient.create(keyDatabase);
        this.wrapping = wrapping;
    }

    byte[] named(String name) {
        var stored = find(name);
        while (stored.isEmpty()) {
            store(name);
            stored = find(name);
        }
        return wrapping.unwrap(boundTo(name), stored.get());
    }

    /** To what the wrapped form of a key of the installation is bound. */
    static String boundTo(String name) {
        return "index:" + name;
    }

    private Optional<KeyWrapping.Wrapped> find(String name) {
        return jdbc.sql("select wrapped as bytes, epoch from keys.index_key where name = ?")
                .param(name)
                .query(KeyWrapping.Wrapped.class)
                .optional();
    }

    private void store(String name) {
        var fresh = wrapping.wrap(boundTo(name), wrapping.freshKey());
        var stored = jdbc.sql("""
                        insert into keys.index_key (name, wrapped, epoch)
                        select ?, ?, epoch from keys.epoch where epoch = ? and state = 'CURRENT' for share
                        on conflict (name) do nothing
                        """).params(name, fresh.bytes(), fresh.epoch()).update();
        if (stored == 0) {
            wrapping.lookAgain();
        }
    }
}
