package nl.rechtspoor.allinone.demo;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyDirectory;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyKind;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.Taxonomy;

/** With which body each topic's cases deal: a national one from the directory, or a fictional local one made for the demo. */
record DemoBodies(Map<DemoTopic, DemoBody> byTopic) {
    private static final BodyType COURT = new BodyType("GERECHT");

    record DemoBody(BodyType type, BodyId id) {}

    /**
     * Chooses a body for every topic. Nobody mediates with a court, so a court is taken only where the area knows nothing
     * else.
     *
     * @param createLocal makes a fictional body of a kind of which every place has its own
     */
    static DemoBodies choose(Taxonomy taxonomy, BodyDirectory directory, Function<BodyKind, BodyId> createLocal) {
        var created = new HashMap<BodyType, BodyId>();
        var chosen = new EnumMap<DemoTopic, DemoBody>(DemoTopic.class);
        for (DemoTopic topic : DemoTopic.values()) {
            List<BodyType> types =
                    taxonomy.area(new AreaCode(topic.area())).orElseThrow().bodyTypes();
            BodyType type = types.stream()
                    .min(Comparator.comparing(COURT::equals))
                    .orElseThrow(() -> new IllegalStateException("no kind of body decides in " + topic));
            BodyKind kind = directory.kind(type).orElseThrow();
            BodyId id = kind.local()
                    ? created.computeIfAbsent(type, _ -> createLocal.apply(kind))
                    : directory.bodies().stream()
                            .filter(body -> body.type().equals(type))
                            .map(Body::id)
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("the directory names no " + type));
            chosen.put(topic, new DemoBody(type, id));
        }
        return new DemoBodies(chosen);
    }

    DemoBody of(DemoTopic topic) {
        DemoBody body = byTopic.get(topic);
        if (body == null) {
            throw new IllegalArgumentException("no body for " + topic);
        }
        return body;
    }
}
