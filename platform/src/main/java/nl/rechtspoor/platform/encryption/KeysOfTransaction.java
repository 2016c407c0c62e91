package nl.rechtspoor.platform.encryption;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.rechtspoor.kernel.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Fresh keys that are durable once the transaction is in which they were made. Until then nothing outside of it may rely on
 * them: if it fails, a crash may still take them back.
 */
final class KeysOfTransaction extends ResourceHolderSupport {
    private final Map<SubjectId, byte[]> keys = new HashMap<>();

    private KeysOfTransaction() {}

    /** The key of a subject if the transaction of this thread made it. */
    static byte @Nullable [] find(Object owner, SubjectId subject) {
        var found = (KeysOfTransaction) TransactionSynchronizationManager.getResource(owner);
        return found == null ? null : found.keys.get(subject);
    }

    /** Keeps a key for the transaction of this thread, and gives it away once that is committed. */
    static void keep(Object owner, SubjectId subject, byte[] key, BiConsumer<SubjectId, byte[]> whenCommitted) {
        var found = (KeysOfTransaction) TransactionSynchronizationManager.getResource(owner);
        if (found == null) {
            found = new KeysOfTransaction();
            TransactionSynchronizationManager.bindResource(owner, found);
            TransactionSynchronizationManager.registerSynchronization(new UntilTheEnd(found, owner, whenCommitted));
        }
        found.keys.put(subject, key);
    }

    private static final class UntilTheEnd extends ResourceHolderSynchronization<KeysOfTransaction, Object> {
        private final KeysOfTransaction made;
        private final BiConsumer<SubjectId, byte[]> whenCommitted;

        UntilTheEnd(KeysOfTransaction made, Object owner, BiConsumer<SubjectId, byte[]> whenCommitted) {
            super(made, owner);
            this.made = made;
            this.whenCommitted = whenCommitted;
        }

        @Override
        protected boolean shouldReleaseBeforeCompletion() {
            return false;
        }

        @Override
        protected void processResourceAfterCommit(KeysOfTransaction holder) {
            made.keys.forEach(whenCommitted);
        }
    }
}
