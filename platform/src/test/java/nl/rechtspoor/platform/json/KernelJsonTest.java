package nl.rechtspoor.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.ConflictCheck;
import nl.rechtspoor.kernel.cases.ConflictCheckOutcome;
import nl.rechtspoor.kernel.rules.AreaCode;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class KernelJsonTest {
    private static final UUID SOME = UUID.fromString("8a6e0804-2bd0-4672-b79d-d97027f9071a");

    private final JsonMapper json =
            JsonMapper.builder().addModule(new KernelJson()).build();

    @Test
    void an_id_is_written_as_its_bare_value_and_read_back() {
        assertThat(json.writeValueAsString(new CaseId(SOME))).isEqualTo("\"" + SOME + "\"");
        assertThat(json.readValue("\"" + SOME + "\"", CaseId.class)).isEqualTo(new CaseId(SOME));
    }

    @Test
    void codes_inside_collections_are_bare_too() {
        var areas = Map.of("areas", List.of(new AreaCode("UHP"), new AreaCode("MIG-ROOT")));
        String written = json.writeValueAsString(areas);
        assertThat(written).isEqualTo("{\"areas\":[\"UHP\",\"MIG-ROOT\"]}");
        assertThat(json.readValue(written, new TypeReference<Map<String, List<AreaCode>>>() {}))
                .isEqualTo(areas);
    }

    @Test
    void other_records_keep_their_fields() {
        var check = new ConflictCheck(SOME, ConflictCheckOutcome.CLEAR, null);
        assertThat(json.readValue(json.writeValueAsString(check), ConflictCheck.class))
                .isEqualTo(check);
    }
}
