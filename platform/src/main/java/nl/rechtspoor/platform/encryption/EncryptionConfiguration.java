package nl.rechtspoor.platform.encryption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import javax.sql.DataSource;
import nl.rechtspoor.platform.commands.Fingerprint;
import nl.rechtspoor.platform.json.KernelJson;
import nl.rechtspoor.platform.start.StartRefused;
import nl.rechtspoor.platform.store.StoredJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keyring and the blind index over the key database. Needs a DataSource named {@code keyDatabase} whose schema is
 * migrated from {@code db/migration/keys}, and the folder {@code rechtspoor.keys.folder} with the key-encryption keys.
 */
@Configuration(proxyBeanMethods = false)
public class EncryptionConfiguration {
    @Bean
    KekFiles kekFiles(@Value("${rechtspoor.keys.folder}") Path folder) {
        return KekFiles.in(folder);
    }

    @Bean
    KeyEncryptionKeys keyEncryptionKeys(KekFiles files, @Qualifier("keyDatabase") DataSource keyDatabase) {
        var kek = new EpochKeys(keyDatabase, files);
        // a first key is made for an empty installation only: next to stored keys a missing file is a loss to be mended
        if (!files.has(kek.currentEpoch()) && isEmpty(keyDatabase)) {
            files.create(kek.currentEpoch());
        }
        try {
            // a lost key, or one that others may read, is told at the start and not by the first value
            kek.ofEpoch(kek.currentEpoch());
        } catch (EpochOver lost) {
            throw new StartRefused(
                    "The keys of all persons lie under the key of epoch " + kek.currentEpoch()
                            + ", and that is not here.",
                    "Put the copy of the folder of keys that belongs to this database in its place. If the epoch has ended,"
                            + " its key was destroyed for good: then use a later copy of the database of keys.");
        }
        return kek;
    }

    @Bean
    SealingKeyring keyring(KeyEncryptionKeys kek, @Qualifier("keyDatabase") DataSource keyDatabase) {
        return new SealingKeyring(new JdbcSubjectKeys(keyDatabase, new KeyWrapping(kek)), valueMapper());
    }

    @Bean
    SealedTexts sealedTexts(SealingKeyring keyring) {
        return new SealedTexts(keyring);
    }

    @Bean
    BlindIndex blindIndex(KeyEncryptionKeys kek, @Qualifier("keyDatabase") DataSource keyDatabase) {
        return new BlindIndex(new IndexKeys(keyDatabase, new KeyWrapping(kek)).named("blind"));
    }

    @Bean
    FamilyHash familyHash(KeyEncryptionKeys kek, @Qualifier("keyDatabase") DataSource keyDatabase) {
        return new FamilyHash(new IndexKeys(keyDatabase, new KeyWrapping(kek)).named("family"));
    }

    @Bean
    StatisticsKeys statisticsKeys(KeyEncryptionKeys kek, @Qualifier("keyDatabase") DataSource keyDatabase) {
        var keys = new IndexKeys(keyDatabase, new KeyWrapping(kek));
        return new StatisticsKeys(
                new KeyedFingerprint(keys.named("statistics-records")),
                new KeyedFingerprint(keys.named("statistics-cells")));
    }

    @Bean
    Fingerprint fingerprint(KeyEncryptionKeys kek, @Qualifier("keyDatabase") DataSource keyDatabase) {
        return new KeyedFingerprint(new IndexKeys(keyDatabase, new KeyWrapping(kek)).named("fingerprint"));
    }

    /** Seals personal values wherever anything is stored. */
    @Bean
    StoredJson sealedPersonalValues(SealingKeyring keyring) {
        return json -> json.addModule(keyring.jacksonModule());
    }

    /** Writes what stands inside a ciphertext; its format is as permanent as the events themselves. */
    static JsonMapper valueMapper() {
        return JsonMapper.builder()
                .addModule(new KernelJson())
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    private static boolean isEmpty(DataSource keyDatabase) {
        return JdbcClient.create(keyDatabase)
                .sql("select not exists (select from keys.subject_key) and not exists (select from keys.index_key)")
                .query(Boolean.class)
                .single();
    }
}
