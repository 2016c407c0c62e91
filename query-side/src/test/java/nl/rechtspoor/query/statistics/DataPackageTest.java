package nl.rechtspoor.query.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataPackageTest {
    private final CitedTables.CitedTable cited = SavedTable.sample();
    private final JsonNode described = JsonMapper.shared().valueToTree(DataPackage.of(cited));

    @Test
    void the_official_profiles_accept_it() throws Exception {
        assertThat(problems("data-package.json", described)).isEmpty();
        assertThat(problems("tabular-data-resource.json", resource(0))).isEmpty();
    }

    @Test
    void the_official_profiles_would_refuse_a_wrong_one() throws Exception {
        assertThat(problems("data-package.json", JsonMapper.shared().valueToTree(Map.of("resources", List.of()))))
                .isNotEmpty();
        assertThat(problems("tabular-data-resource.json", resource(1))).isNotEmpty();
    }

    @Test
    void each_file_is_named_with_its_size_and_hash() {
        byte[] csv = TableCsv.of(cited.table()).getBytes(UTF_8);
        byte[] parquet = TableParquet.of(cited.table());

        assertThat(resource(0).path("hash").asString())
                .isEqualTo("sha256:" + cited.citation().csvSha256())
                .isEqualTo("sha256:" + Question.sha256(csv));
        assertThat(resource(0).path("bytes").asInt()).isEqualTo(csv.length);
        assertThat(resource(1).path("path").asString()).isEqualTo("data.parquet");
        assertThat(resource(1).path("hash").asString()).isEqualTo("sha256:" + Question.sha256(parquet));
        assertThat(resource(1).path("bytes").asInt()).isEqualTo(parquet.length);
    }

    @Test
    void every_column_is_described_and_every_code_of_the_table_listed() {
        var fields = resource(0).path("schema").path("fields");

        assertThat(fields.valueStream().map(field -> field.path("name").asString()))
                .containsExactlyElementsOf(TableCsv.COLUMNS);
        for (var line : SavedTable.csv(cited.table())) {
            fields.forEach(field -> {
                if (field.has("categories")) {
                    assertThat(field.path("categories").valueStream().map(JsonNode::asString))
                            .contains(line.get(field.path("name").asString()));
                }
            });
        }
    }

    private JsonNode resource(int number) {
        return described.path("resources").path(number);
    }

    private static List<Error> problems(String profile, JsonNode document) throws IOException {
        try (var schema = DataPackageTest.class.getResourceAsStream(profile)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(new String(schema.readAllBytes(), UTF_8), InputFormat.JSON)
                    .validate(document.toString(), InputFormat.JSON);
        }
    }
}
