package nl.rechtspoor.platform.commands;

/** Recognises content without storing it. */
@FunctionalInterface
public interface Fingerprint {
    /** 32 bytes, the same for the same content. */
    byte[] of(byte[] content);
}
