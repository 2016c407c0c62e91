package nl.rechtspoor.platform.encryption;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key database says which epoch it is, the folder holds its key. */
final class EpochKeys implements KeyEncryptionKeys {
    private static final int UNKNOWN = 0;

    private final JdbcClient jdbc;
    private final KekFiles files;
    private volatile int current = UNKNOWN;

    EpochKeys(DataSource keyDatabase, KekFiles files) {
        this.jdbc = JdbcClient.create(keyDatabase);
        this.files = files;
    }

    @Override
    public int currentEpoch() {
        int known = current;
        if (known == UNKNOWN) {
            known = jdbc.sql("select epoch from keys.epoch where state = 'CURRENT'")
                    .query(Integer.class)
                    .single();
            current = known;
        }
        return known;
    }

    @Override
    public byte[] ofEpoch(int epoch) {
        return files.ofEpoch(epoch);
    }

    @Override
    public void lookAgain() {
        current = UNKNOWN;
    }
}
