package nl.rechtspoor.platform.encryption;

/** Family hashes under a key that is no secret. */
public final class FamilyHashes {
    private FamilyHashes() {}

    public static FamilyHash forTests() {
        return new FamilyHash(new byte[32]);
    }
}
