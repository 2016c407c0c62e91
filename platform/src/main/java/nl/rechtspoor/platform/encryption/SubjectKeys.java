package nl.rechtspoor.platform.encryption;

import nl.rechtspoor.kernel.SubjectId;

/** Where the key of each subject lives. */
interface SubjectKeys {
    /** The key to write with; made, and durable, before this returns. Refused for a subject that was erased. */
    byte[] forWriting(SubjectId subject);

    State stateOf(SubjectId subject);

    void destroy(SubjectId subject);

    /** What is known about a subject's key. */
    sealed interface State {
        /** The subject's values can be read. */
        record Held(byte[] key) implements State {}

        /** The key was destroyed on purpose. */
        record Destroyed() implements State {}

        /** No key was ever made, or the key database lost it. */
        record Unknown() implements State {}
    }
}
