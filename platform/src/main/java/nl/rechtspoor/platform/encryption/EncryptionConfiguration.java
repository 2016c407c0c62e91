package nl.rechtspoor.platform.encryption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import nl.rechtspoor.platform.commands.Fingerprint;
import nl.rechtspoor.platform.json.KernelJson;
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
    KeyEncryptionKeys keyEncryptionKeys(
            @Value("${rechtspoor.keys.folder}") Path folder, @Qualifier("keyDatabase") DataSource keyDatabase) {
        // a first key is made for an empty installation only: next to stored keys a missing file is a loss to be mended
        if (!Files.exists(folder.resolve("epoch-1.key")) && isEmpty(keyDatabase)) {
            KekFiles.createFirst(folder);
        }
        return KekFiles.in(folder);
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
