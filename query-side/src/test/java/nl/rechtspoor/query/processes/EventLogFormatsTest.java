package nl.rechtspoor.query.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** Both formats against the schemas that others made for them. */
class EventLogFormatsTest {
    private static final List<Trace> TRACES = List.of(
            new Trace(
                    "case-1",
                    "child-1",
                    List.of(
                            new Trace.Step("event-1", "case-opened", at("2026-01-05T09:00:00Z"), "JURIST", null, null),
                            new Trace.Step(
                                    "event-2",
                                    "deadline-set",
                                    at("2026-01-06T09:30:00.5Z"),
                                    "JURIST",
                                    "deadline-1",
                                    null),
                            new Trace.Step(
                                    "event-3",
                                    "mediation-started",
                                    at("2026-02-01T10:00:00Z"),
                                    "JURIST",
                                    null,
                                    "mediation-1"))),
            new Trace("case-2", "child-1", List.of()));

    @Test
    void the_schema_of_xes_accepts_a_log_and_an_empty_one() throws Exception {
        validate(xes(TRACES));
        validate(xes(List.of()));

        assertThatThrownBy(() -> validate(xes(TRACES).replace("1849.2016", "1849-2016")))
                .isInstanceOf(SAXException.class);
    }

    /** The schema that PM4Py tests with may not be shipped along; {@code -Drechtspoor.oracle} names a folder that has it. */
    @Test
    @EnabledIfSystemProperty(named = "rechtspoor.oracle", matches = ".+")
    void the_schema_of_pm4py_accepts_a_log_too() throws Exception {
        var schema =
                Files.readString(Path.of(System.getProperty("rechtspoor.oracle"), "eventlog", "schema_ocel2.json"));

        assertThat(problems(schema, ocel(TRACES))).isEmpty();
        assertThat(problems(schema, ocel(TRACES).replace("objectId", "object"))).isNotEmpty();
    }

    @Test
    void the_schema_of_ocel_accepts_a_log_and_an_empty_one() throws Exception {
        assertThat(ocelProblems(ocel(TRACES))).isEmpty();
        assertThat(ocelProblems(ocel(List.of()))).isEmpty();
        assertThat(ocelProblems(ocel(TRACES).replace("objectId", "object"))).isNotEmpty();
    }

    @Test
    void every_object_and_every_type_that_a_step_names_is_there_once() {
        var log = JsonMapper.shared().readTree(ocel(TRACES));
        var objects = log.path("objects")
                .valueStream()
                .map(object -> object.path("id").asString())
                .toList();

        assertThat(objects).containsExactlyInAnyOrder("case-1", "child-1", "deadline-1", "mediation-1");
        assertThat(log.path("objectTypes")
                        .valueStream()
                        .map(type -> type.path("name").asString()))
                .containsExactly("case", "child", "deadline", "mediation");
        assertThat(log.path("eventTypes")
                        .valueStream()
                        .map(type -> type.path("name").asString()))
                .containsExactly("case-opened", "deadline-set", "mediation-started");
        log.path("events")
                .forEach(event -> event.path("relationships")
                        .forEach(related -> assertThat(objects)
                                .contains(related.path("objectId").asString())));
    }

    private static String xes(List<Trace> traces) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var log = new XesLog(bytes)) {
            for (var trace : traces) {
                log.write(trace);
            }
        }
        return bytes.toString(UTF_8);
    }

    private static String ocel(List<Trace> traces) {
        var bytes = new ByteArrayOutputStream();
        try (var log = new OcelLog(bytes)) {
            traces.forEach(log::write);
        }
        return bytes.toString(UTF_8);
    }

    private static void validate(String xes) throws Exception {
        SchemaFactory.newDefaultInstance()
                .newSchema(EventLogFormatsTest.class.getResource("xes.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xes.getBytes(UTF_8))));
    }

    private static List<?> ocelProblems(String ocel) throws Exception {
        try (var schema = EventLogFormatsTest.class.getResourceAsStream("ocel2.schema.json")) {
            return problems(new String(schema.readAllBytes(), UTF_8), ocel);
        }
    }

    private static List<?> problems(String schema, String ocel) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema, InputFormat.JSON)
                .validate(ocel, InputFormat.JSON);
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
