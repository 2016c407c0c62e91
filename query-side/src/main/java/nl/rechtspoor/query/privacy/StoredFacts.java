package nl.rechtspoor.query.privacy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.store.StoredJson;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the sealed events of a case or contact as they are stored, and opens in them what is about certain subjects. */
@Component
class StoredFacts {
    private static final Map<String, Object> ABOUT_SOMEBODY_ELSE = Map.of("aboutSomebodyElse", true);
    private static final Set<String> OF_THE_ENVELOPE = Set.of("caseId", "contactId");

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final ErasedSubjects erased;
    private final JsonMapper stored;

    StoredFacts(@QueryDatabase JdbcClient jdbc, Keyring keyring, ErasedSubjects erased, List<StoredJson> shapes) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.erased = erased;
        var json = JsonMapper.builder();
        shapes.forEach(shape -> shape.shape(json));
        this.stored = json.build();
    }

    /** One event, its personal values still sealed. */
    record Stored(
            Instant recordedAt, String type, Map<String, @Nullable Object> payload, Map<String, String> metadata) {}

    List<Stored> of(UUID aggregate) {
        return jdbc.sql("""
                        select time_stamp, payload_type, payload, meta_data from events.es_stream
                        where aggregate_identifier = ? order by sequence_number
                        """)
                .param(aggregate.toString())
                .query((row, _) -> new Stored(
                        Instant.parse(row.getString("time_stamp")),
                        row.getString("payload_type"),
                        map(row.getBytes("payload")),
                        texts(map(row.getBytes("meta_data")))))
                .list();
    }

    /** Whether a value in the event lies under the key of one of them. */
    boolean holdsValuesOf(Stored event, Set<SubjectId> subjects) {
        return event.payload().values().stream()
                .anyMatch(value -> sensitive(value) != null
                        && subjects.contains(sensitive(value).subject()));
    }

    /** Whether a fact in the clear names one of these ids. */
    boolean names(Stored event, Set<String> ids) {
        return event.payload().values().stream().anyMatch(value -> value instanceof String text && ids.contains(text));
    }

    /** The event as its subjects may read it. */
    SubjectFile.Fact fact(Stored event, Set<SubjectId> subjects) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        event.payload().forEach((name, value) -> {
            if (!OF_THE_ENVELOPE.contains(name)) {
                fields.put(name, shown(value, subjects));
            }
        });
        return new SubjectFile.Fact(
                Instant.parse(event.metadata()
                        .getOrDefault("happenedAt", event.recordedAt().toString())),
                event.recordedAt(),
                event.type(),
                event.metadata().get("role"),
                fields);
    }

    private @Nullable Object shown(@Nullable Object value, Set<SubjectId> subjects) {
        var sensitive = sensitive(value);
        if (sensitive == null) {
            return value;
        }
        return subjects.contains(sensitive.subject())
                ? keyring.open(sensitive, Object.class).orElseGet(() -> erased.of(sensitive.subject()))
                : ABOUT_SOMEBODY_ELSE;
    }

    @SuppressWarnings("unchecked") // any JSON value reads as an object
    private @Nullable Sensitive<Object> sensitive(@Nullable Object value) {
        return value instanceof Map<?, ?> map && map.containsKey("$s")
                ? stored.convertValue(map, Sensitive.class)
                : null;
    }

    @SuppressWarnings("unchecked") // an event and its metadata are objects
    private Map<String, @Nullable Object> map(byte[] json) {
        return stored.readValue(json, Map.class);
    }

    private static Map<String, String> texts(Map<String, @Nullable Object> metadata) {
        var texts = new LinkedHashMap<String, String>();
        metadata.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
