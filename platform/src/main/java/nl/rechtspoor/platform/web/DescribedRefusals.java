package nl.rechtspoor.platform.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import nl.rechtspoor.platform.commands.Envelope;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Describes in the API's own document what every endpoint may answer beside success, and the headers of commands. */
final class DescribedRefusals implements OperationCustomizer {
    private final Schema<?> problem = new Schema<>().$ref("Problem");

    /** What the descriptions refer to. */
    static void addSchemas(OpenAPI api) {
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        api.setComponents(components);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        describe(operation, "400", "Some of what was sent cannot be read or cannot stand; all of it is named.");
        describe(operation, "401", "Nobody is signed in.");
        describe(operation, "403", "The role may not do this.");
        describe(operation, "404", "There is no such thing, or none that this person may know of.");
        describe(operation, "500", "A mistake of ours; the incident is in the log.");
        describe(operation, "503", "Not now; try again in a moment.");
        Arrays.stream(endpoint.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Envelope.class)
                .findFirst()
                .ifPresent(envelope -> describeCommand(operation, envelope));
        return operation;
    }

    private void describeCommand(Operation operation, MethodParameter envelope) {
        header(operation, "Idempotency-Key", "The id of the command, a fresh UUID.", true);
        header(operation, "X-Happened-At", "When it happened, RFC 3339; now if missing.", false);
        header(operation, "X-Purpose", "Why; what is usual for the role if missing.", false);
        header(operation, "X-On-Behalf-Of", "The colleague for whom it is done.", false);
        header(operation, "X-Not-A-Bsn", "true confirms that a number that looks like a BSN is none.", false);
        header(
                operation,
                "Prefer",
                "wait=N holds the answer back until the act can be proven, N seconds at most; proof then says whether it can.",
                false);
        describe(operation, "409", "A rule refuses it; code and evidence say which and why.");
        boolean onSomething =
                operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()));
        if (onSomething && !envelope.hasParameterAnnotation(AnyVersion.class)) {
            header(operation, "If-Match", "The version that was seen, quoted.", true);
            describe(operation, "412", "It has changed since; currentVersion says to what.");
            describe(operation, "428", "If-Match is missing.");
        }
    }

    private static void header(Operation operation, String name, String description, boolean required) {
        operation.addParametersItem(new HeaderParameter()
                .name(name)
                .description(description)
                .required(required)
                .schema(new StringSchema()));
    }

    private void describe(Operation operation, String status, String description) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        operation
                .getResponses()
                .computeIfAbsent(
                        status,
                        _ -> new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(problem))));
    }
}
