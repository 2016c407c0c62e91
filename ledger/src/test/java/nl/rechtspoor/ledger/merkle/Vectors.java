package nl.rechtspoor.ledger.merkle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published vectors of a folder, each with its path as its name. */
record Vectors(String name, JsonNode json) {
    private static final JsonMapper JSON = new JsonMapper();

    static List<Vectors> in(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(resources(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new Vectors(file.toString().replaceFirst(".*/merkle/", ""), read(file)))
                    .toList();
        }
    }

    /** Some wrong vectors count to 2^64 - 1, which is negative here. */
    long number(String field) {
        return json.get(field).bigIntegerValue().longValue();
    }

    boolean isWrong() {
        return json.get("wantErr").asBoolean();
    }

    byte[] bytes(String field) {
        return json.get(field).isNull()
                ? new byte[0]
                : Base64.getDecoder().decode(json.get(field).asString());
    }

    /** A wrong proof may hold what is no hash at all, so this is where it can fail first. */
    List<Hash> proof() {
        return json.get("proof").isNull()
                ? List.of()
                : json.get("proof")
                        .valueStream()
                        .map(hash -> Hash.of(Base64.getDecoder().decode(hash.asString())))
                        .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Path resources(String folder) {
        try {
            return Path.of(Vectors.class.getResource("/merkle/" + folder).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
