package nl.rechtspoor.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ODataTableTest {
    private final CitedTables.CitedTable cited = SavedTable.sample();
    private final ODataTable table = new ODataTable(cited);

    @Test
    void the_service_names_every_part_and_no_other() {
        assertThat(texts(part(ODataTable.SERVICE), "name"))
                .containsExactly(
                        "Properties",
                        "Dimensions",
                        "MeasureCodes",
                        "PeriodsCodes",
                        "AreaCodes",
                        "AreaGroups",
                        "RegionCodes",
                        "Observations")
                .allSatisfy(name -> assertThat(table.part(name)).isPresent());
        assertThat(List.of("BodyCodes", "RegionGroups", "$metadata", "observations"))
                .allSatisfy(name -> assertThat(table.part(name)).isEmpty());
    }

    @Test
    void every_observation_says_what_the_csv_says() {
        var csv = SavedTable.csv(cited.table());
        var observations = part("Observations");

        assertThat(observations).hasSameSizeAs(csv);
        for (int i = 0; i < csv.size(); i++) {
            var line = csv.get(i);
            var observation = observations.get(i);
            assertThat(observation.path("Id").asInt()).isEqualTo(i);
            assertThat(observation.path("Area").asString()).isEqualTo(line.get("area"));
            assertThat(observation.path("Region").asString()).isEqualTo(line.get("region"));
            assertThat(observation.path("ObsStatus").asString()).isEqualTo(line.get("obs_status"));
            assertThat(observation.path("Revision").asString()).isEqualTo(line.get("revision"));
            assertThat(observation.path("ConfStatus").asString()).isEqualTo(line.get("conf_status"));
            assertThat(observation.required("Value").asString("")).isEqualTo(line.get("value"));
            assertThat(observation.path("ValueAttribute").asString())
                    .isEqualTo(line.get("value").isEmpty() ? "Confidential" : "None");
        }
        assertThat(observations.get(1).required("Value").isNull()).isTrue();
        assertThat(observations.get(1).path("StringValue").asString()).isEqualTo("<5");
    }

    @Test
    void every_code_of_an_observation_is_explained() {
        for (var name : texts(part("Dimensions"), "Identifier")) {
            assertThat(texts(part(name + "Codes"), "Identifier"))
                    .as(name)
                    .containsAll(texts(part("Observations"), name));
        }
        assertThat(texts(part("MeasureCodes"), "Identifier"))
                .containsExactly(part("Observations").getFirst().path("Measure").asString());
        assertThat(texts(part("AreaCodes"), "DimensionGroupId"))
                .containsExactly("MIG_ALL", "MIG_ALL")
                .containsAll(texts(part("AreaGroups"), "Id"));
    }

    @Test
    void periods_are_written_as_statistics_netherlands_writes_them() {
        assertThat(texts(part("PeriodsCodes"), "Identifier")).containsExactly("2026KW01", "2026KW02");
        assertThat(texts(part("PeriodsCodes"), "Status")).containsExactly("Final", "Provisional");
        assertThat(texts(part("Dimensions"), "Kind")).containsExactly("TimeDimension", "Dimension", "GeoDimension");
    }

    @Test
    void the_same_table_gives_the_same_text() {
        for (var name : texts(part(ODataTable.SERVICE), "name")) {
            assertThat(new ODataTable(SavedTable.sample()).part(name)).isEqualTo(table.part(name));
        }
    }

    private List<JsonNode> part(String name) {
        var items = new ArrayList<JsonNode>();
        JsonMapper.shared()
                .readTree(table.part(name).orElseThrow())
                .required("value")
                .forEach(items::add);
        return items;
    }

    private static List<String> texts(List<JsonNode> items, String name) {
        return items.stream().map(item -> item.required(name).asString()).toList();
    }
}
