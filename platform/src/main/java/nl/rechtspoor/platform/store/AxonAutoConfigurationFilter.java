package nl.rechtspoor.platform.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Keeps away what would be configured behind our back: Axon's own event store and token store, transaction managers that
 * are chosen by what happens to be there first, handler timeouts, and the check for updates, which calls its maker's host.
 */
final class AxonAutoConfigurationFilter implements AutoConfigurationImportFilter {
    private static final String AXON = "org.axonframework.springboot.autoconfig.";
    private static final Set<String> UNWANTED = Set.of(
            AXON + "JdbcAutoConfiguration",
            AXON + "JpaAutoConfiguration",
            AXON + "JpaEventStoreAutoConfiguration",
            AXON + "legacyjpa.JpaJavaxAutoConfiguration",
            AXON + "legacyjpa.JpaJavaxEventStoreAutoConfiguration",
            AXON + "TransactionAutoConfiguration",
            AXON + "NoOpTransactionAutoConfiguration",
            AXON + "AxonTimeoutAutoConfiguration",
            AXON + "UpdateCheckerAutoConfiguration",
            AXON + "XStreamAutoConfiguration");

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        var wanted = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            wanted[i] = !UNWANTED.contains(String.valueOf(classes[i]));
        }
        return wanted;
    }
}
