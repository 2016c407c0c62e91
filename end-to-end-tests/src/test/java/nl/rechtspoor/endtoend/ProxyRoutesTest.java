package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** What only one side serves is asked of that side; {@code SplitShapeIT} repeats it with what the sides say themselves. */
class ProxyRoutesTest {
    private final ProxyRoutes routes = ProxyRoutes.read();

    @ParameterizedTest
    @CsvSource({"nl.rechtspoor.command,command-side", "nl.rechtspoor.query,query-side"})
    void every_endpoint_of_a_side_is_routed_to_it(String packages, String side) {
        List<String> operations =
                controllers(packages).flatMap(ProxyRoutesTest::operations).toList();

        assertThat(operations).hasSizeGreaterThan(20);
        assertThat(operations)
                .allSatisfy(operation ->
                        assertThat(routes.side(operation)).as(operation).isEqualTo(side));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/operations/reactions/dead-letters,command-side",
        "POST /api/v1/operations/reactions/dead-letters/1/retries,command-side",
        "GET /api/v1/operations/projections/dead-letters,query-side",
        "POST /api/v1/operations/projections/dead-letters/1/set-asides,query-side",
        "POST /api/v1/session,command-side",
        "GET /api/v1/me,command-side",
        "PUT /api/v1/accounts/1,command-side",
        "GET /api/v1/worklist,query-side",
        "GET /ledger/checkpoint,query-side",
        "GET /ledger/tile/0/000,query-side",
        "GET /ledger/keys,query-side",
        "GET /api/v1/sessions-of-nobody,query-side"
    })
    void what_both_could_serve_has_one_home(String operation, String side) {
        assertThat(routes.side(operation)).isEqualTo(side);
    }

    @Test
    void the_public_ledger_is_not_taken_for_a_page_of_the_client() throws IOException {
        String location = Files.readString(ProxyRoutes.FILE)
                .replaceFirst("(?s).*\n    location /ledger/ \\{\n(.*?)\n    }.*", "$1");

        assertThat(location).contains("proxy_pass http://" + routes.side("GET /ledger/checkpoint") + ";");
    }

    private static Stream<Class<?>> controllers(String packages) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents(packages).stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }

    private static Stream<String> operations(Class<?> controller) {
        String[] bases = paths(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class));
        return Stream.of(controller.getDeclaredMethods()).flatMap(method -> operations(bases, method));
    }

    private static Stream<String> operations(String[] bases, Method method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        return Arrays.stream(bases)
                .flatMap(base -> Arrays.stream(paths(mapping)).map(path -> base + path))
                .map(path -> path.replaceAll("\\{[^}]*}", "1"))
                .flatMap(path ->
                        Arrays.stream(mapping.method()).map(RequestMethod::name).map(name -> name + " " + path));
    }

    private static String[] paths(@Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? new String[] {""} : mapping.path();
    }
}
