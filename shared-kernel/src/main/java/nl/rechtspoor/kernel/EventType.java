package nl.rechtspoor.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored for ever, independent of its Java class. A released name and the JSON of a
 * released revision never change; a new shape is a new revision with an upcaster.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /** Kebab-case, unique over all streams, for example {@code case-opened}. */
    String value();

    /** The revision of the JSON shape; counts up from 1. */
    int revision() default 1;
}
