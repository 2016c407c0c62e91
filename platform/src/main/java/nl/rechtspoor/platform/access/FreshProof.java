package nl.rechtspoor.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act too grave for a session that somebody may have left open: whoever asks must have shown within the last minutes,
 * by their passkey if they have one, that it is still them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface FreshProof {}
