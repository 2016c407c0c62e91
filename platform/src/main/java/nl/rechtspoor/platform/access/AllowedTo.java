package nl.rechtspoor.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.rechtspoor.kernel.Role;

/**
 * The roles that may use a command, a query or an endpoint. Without it nobody may: the bus and the web layer refuse, and
 * a test fails. The relation to the case comes on top, inside the aggregate or the query.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AllowedTo {
    Role[] value();
}
