package nl.rechtspoor.ledger.bundle;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which events have lost content. A verifier sees ciphertext, whether its key lives or not; so content counts as erased where
 * the log itself says so: an unaltered event tells that the data of a subject were erased, and another event's payload holds
 * values under that subject's key.
 */
final class ErasedContent {
    private static final Set<String> ERASURES = Set.of("subject-data-erased", "contact-data-erased");
    private static final String UUID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";

    /** Inside a text of JSON a quote is escaped, so neither can be part of what somebody typed. */
    private static final Pattern SUBJECT = Pattern.compile("\"subject\":\"" + UUID + '"');

    private static final Pattern KEY = Pattern.compile("\\{\"\\$s\":1,\"kid\":\"" + UUID + '"');

    private final CaseBundle bundle;

    ErasedContent(CaseBundle bundle) {
        this.bundle = bundle;
    }

    List<CheckedEvent> mark(List<CheckedEvent> events) {
        var erasedAt = new HashMap<String, Long>();
        for (CheckedEvent event : events) {
            if (event.status() == EventStatus.UNALTERED
                    && ERASURES.contains(event.entry().orElseThrow().payloadType())) {
                Matcher subject = SUBJECT.matcher(payload(event));
                while (subject.find()) {
                    erasedAt.putIfAbsent(subject.group(1), event.position());
                }
            }
        }
        return events.stream().map(event -> mark(event, erasedAt)).toList();
    }

    private CheckedEvent mark(CheckedEvent event, Map<String, Long> erasedAt) {
        if (event.status() != EventStatus.UNALTERED) {
            return event;
        }
        Matcher key = KEY.matcher(payload(event));
        while (key.find()) {
            Optional<Long> saidAt = Optional.ofNullable(erasedAt.get(key.group(1)));
            if (saidAt.isPresent()) {
                return event.withStatus(EventStatus.ERASED, saidAt);
            }
        }
        return event;
    }

    private String payload(CheckedEvent event) {
        return new String(bundle.ofEvent(event.position(), "payload").orElseThrow(), StandardCharsets.ISO_8859_1);
    }
}
