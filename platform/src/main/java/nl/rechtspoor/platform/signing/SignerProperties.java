package nl.rechtspoor.platform.signing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the signer is told.
 *
 * @param folder where its keys are, and what it signed last; a folder of its own
 * @param key the number of the key that signs; a new number makes a new key
 * @param origin the name of the log, one for ever; without it, the first start names it after the program's own address
 * @param checkpoints where every signed checkpoint is put once and never changed, if anywhere
 */
@ConfigurationProperties("rechtspoor.signer")
public record SignerProperties(
        Path folder,
        @DefaultValue("1") int key,
        @Nullable String origin,
        @Nullable Path checkpoints) {}
