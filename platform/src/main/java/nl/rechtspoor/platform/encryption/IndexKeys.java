package nl.rechtspoor.platform.encryption;

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
        var fresh = wrapping.wrap("index:" + name, wrapping.freshKey());
        jdbc.sql("insert into keys.index_key (name, wrapped, epoch) values (?, ?, ?) on conflict (name) do nothing")
                .params(name, fresh.bytes(), fresh.epoch())
                .update();
        var stored = jdbc.sql("select wrapped as bytes, epoch from keys.index_key where name = ?")
                .param(name)
                .query(KeyWrapping.Wrapped.class)
                .single();
        return wrapping.unwrap("index:" + name, stored);
    }
}
