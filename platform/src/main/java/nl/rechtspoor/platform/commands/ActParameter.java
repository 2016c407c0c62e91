package nl.rechtspoor.platform.commands;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Lets a command handler take the {@link Act} as a parameter. Without one in the metadata no such handler matches. */
public final class ActParameter implements ParameterResolverFactory, ParameterResolver<Act> {
    @Override
    public @Nullable ParameterResolver<Act> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Act.class ? this : null;
    }

    @Override
    public @Nullable Act resolveParameterValue(Message<?> message) {
        return ActMetadata.actOf(message);
    }

    @Override
    public boolean matches(Message<?> message) {
        return ActMetadata.actOf(message) != null;
    }
}
