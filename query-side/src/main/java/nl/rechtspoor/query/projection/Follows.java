package nl.rechtspoor.query.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The processing groups whose views an endpoint reads. A request with the header {@code X-Min-Position} waits up to a
 * second, or whatever is set, until all of them have come that far, so that people see what they have just done.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Follows {
    String[] value();
}
