package nl.rechtspoor.platform.encryption;

/**
 * The keys that wrap every other key. They never enter a database. When an epoch ends, all keys are wrapped anew and the
 * old epoch's key is destroyed, which makes every older copy of the key database worthless.
 */
public interface KeyEncryptionKeys {
    /** The epoch whose key wraps what is written now, as far as this process knows. */
    int currentEpoch();

    /** 32 bytes. */
    byte[] ofEpoch(int epoch);

    /** Another process may have begun an epoch: asks anew next time. */
    default void lookAgain() {}
}
