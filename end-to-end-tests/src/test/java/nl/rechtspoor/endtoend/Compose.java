package nl.rechtspoor.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The compose file and the Dockerfile beside it, as they stand in the project. */
final class Compose {
    static final Path PROJECT = Path.of("..");

    private final JsonNode file;
    private final Map<String, String> stages;

    private Compose(JsonNode file, Map<String, String> stages) {
        this.file = file;
        this.stages = stages;
    }

    static Compose read() throws IOException {
        Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text("docker-compose.yml"));
        return new Compose(JsonMapper.shared().valueToTree(yaml), stages(text("Dockerfile")));
    }

    static String text(String path) throws IOException {
        return Files.readString(PROJECT.resolve(path));
    }

    Set<String> services() {
        return names("services");
    }

    JsonNode service(String name) {
        return file.required("services").required(name);
    }

    /** What is declared for all services under this word: networks, volumes, secrets. */
    Set<String> names(String section) {
        return new TreeSet<>(file.required(section).propertyNames());
    }

    JsonNode declared(String section, String name) {
        return file.required(section).required(name);
    }

    boolean hasStage(String stage) {
        return stages.containsKey(stage);
    }

    /** All instructions of a stage, those of the stages that it is made from first; nothing for an image from elsewhere. */
    String instructions(String stage) {
        String own = stages.get(stage);
        if (own == null) {
            return "";
        }
        String from = own.replaceFirst("(?s)\\s*(\\S+).*", "$1");
        return instructions(from) + own;
    }

    private static Map<String, String> stages(String dockerfile) {
        return List.of(dockerfile.split("(?m)^FROM ")).stream()
                .filter(stage -> Pattern.compile("^\\S+ AS \\S+").matcher(stage).find())
                .collect(Collectors.toMap(stage -> stage.replaceFirst("(?s)^\\S+ AS (\\S+).*", "$1"), stage -> stage));
    }
}
