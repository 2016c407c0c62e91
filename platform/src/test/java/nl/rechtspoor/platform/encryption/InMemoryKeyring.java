package nl.rechtspoor.platform.encryption;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.commands.Rejected;
import tools.jackson.databind.JacksonModule;

/** The real encryption with keys that live as long as the test. */
public final class InMemoryKeyring implements Keyring {
    private final SealingKeyring keyring = new SealingKeyring(new Keys(), EncryptionConfiguration.valueMapper());

    @Override
    public <T> Optional<T> open(Sensitive<T> value, Class<T> type) {
        return keyring.open(value, type);
    }

    @Override
    public void destroy(SubjectId subject) {
        keyring.destroy(subject);
    }

    /** The value as it would come back from a store. */
    public <T> Sensitive.Sealed<T> seal(Sensitive<T> value) {
        return keyring.seal(value);
    }

    /** Texts under the keys of this keyring. */
    public SealedTexts texts() {
        return new SealedTexts(keyring);
    }

    /** A blind index under a key of the test. */
    public static BlindIndex blindIndex() {
        return new BlindIndex(new byte[] {4, 8, 15});
    }

    public JacksonModule jacksonModule() {
        return keyring.jacksonModule();
    }

    private static final class Keys implements SubjectKeys {
        private final Map<SubjectId, State> states = new ConcurrentHashMap<>();
        private final KeyWrapping fresh = new KeyWrapping(new NoKek());

        @Override
        public byte[] forWriting(SubjectId subject) {
            return switch (states.computeIfAbsent(subject, _ -> new State.Held(fresh.freshKey()))) {
                case State.Held(byte[] key) -> key;
                case State.Destroyed _, State.Unknown _ -> throw new Rejected(new SubjectErased(subject));
            };
        }

        @Override
        public State stateOf(SubjectId subject) {
            return states.getOrDefault(subject, new State.Unknown());
        }

        @Override
        public void destroy(SubjectId subject) {
            states.put(subject, new State.Destroyed());
        }
    }

    private static final class NoKek implements KeyEncryptionKeys {
        @Override
        public int currentEpoch() {
            return 1;
        }

        @Override
        public byte[] ofEpoch(int epoch) {
            throw new UnsupportedOperationException("keys in memory are never wrapped");
        }
    }
}
