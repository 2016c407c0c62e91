package nl.rechtspoor.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that everybody who is signed in may use, in whatever role. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SignedIn {
    /** Why no role is asked for. */
    String value();

    /** Also usable before somebody has replaced a password that another person chose. */
    boolean beforePasswordChange() default false;
}
