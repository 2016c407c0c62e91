package nl.rechtspoor.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API that is in the project is the one that the program gives. {@code -Drechtspoor.openapi=write}
 * writes it anew.
 */
class OpenApiIT {
    private static final Path COMMITTED = Path.of("../docs/api/openapi.json");

    @Test
    void the_committed_description_is_what_the_program_says_of_itself() throws Exception {
        String described = described() + "\n";
        if ("write".equals(System.getProperty("rechtspoor.openapi"))) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, described);
        }
        assertThat(described)
                .as("docs/api/openapi.json must be written anew; CONTRIBUTING.md says how")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void every_endpoint_has_a_summary() throws Exception {
        var silent = new ArrayList<String>();
        JsonMapper.shared()
                .readTree(described())
                .required("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> operation
                                .getValue()
                                .path("summary")
                                .asString("")
                                .isBlank())
                        .forEach(operation -> silent.add(operation.getKey() + " " + path.getKey())));
        assertThat(silent).as("endpoints that do not say what they are for").isEmpty();
    }

    private static String described() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        RunningAllInOne.INSTANCE.address().resolve("/api/v1/openapi.json"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
