package nl.rechtspoor.query.audit;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.rechtspoor.query.erasure.Erased;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history of a case as one page that any browser shows and prints, in Dutch with the English word beside it. It is for
 * reading; what is proven are the stored bytes.
 */
@Component
class ReadableHistory {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy HH:mm:ss", Locale.of("nl", "NL"))
            .withZone(ZoneId.of("Europe/Amsterdam"));
    private static final String HEAD = """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><title>%1$s</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b }
            section { border-top: 1px solid #999; margin-top: 1.5rem; break-inside: avoid }
            dt { color: #555; font-size: .875rem } dd { margin: 0 0 .5rem; overflow-wrap: anywhere }
            code { font-size: .8rem; overflow-wrap: anywhere } .en { color: #555; font-weight: normal }
            </style></head><body>
            <h1>%1$s</h1>
            <p>%2$s</p>
            """;
    private static final String INTRO =
            "Wat er over deze zaak is vastgelegd, in de volgorde waarin het werd verzegeld. Tijden zijn"
                    + " die van Nederland. Deze pagina is om te lezen; bewezen zijn de opgeslagen bytes in de map events, zie README.txt."
                    + " <span class=\"en\" lang=\"en\">What was recorded about this case, in the order in which it was sealed. This page"
                    + " is for reading; what is proven are the stored bytes in the folder events, see README.txt.</span>";

    private final Map<String, String> dutch;
    private final Map<String, String> english;

    ReadableHistory() {
        dutch = words("nl");
        english = words("en");
    }

    String page(AuditHistory.History history) {
        String title = "Zaak " + (history.number() == null ? history.caseId() : history.number());
        return HEAD.formatted(htmlEscape(title, "UTF-8"), INTRO)
                + history.items().stream().map(this::section).collect(Collectors.joining())
                + "</body></html>\n";
    }

    private String section(EventLine event) {
        var facts = new StringBuilder();
        fact(facts, "Gebeurd op", TIME.format(event.happenedAt()));
        fact(facts, "Vastgelegd op", TIME.format(event.recordedAt()) + " (" + event.recordedAt() + ")");
        fact(facts, "Door", (event.actorName() == null ? event.actor() : event.actorName()) + ", " + event.role());
        fact(facts, "Waarvoor", event.purpose());
        fact(facts, "Regels", String.join(", ", event.ruleVersions()));
        fact(facts, "Positie", String.valueOf(event.position()));
        if (event.payload() instanceof Map<?, ?> payload) {
            payload.forEach((name, value) -> {
                if (!"caseId".equals(name)) {
                    fact(facts, String.valueOf(name), shown(value));
                }
            });
        }
        return "<section><h2>%s <span class=\"en\" lang=\"en\">%s</span></h2><dl>%s</dl><code>%s</code></section>%n"
                .formatted(
                        htmlEscape(dutch.getOrDefault(event.type(), event.type()), "UTF-8"),
                        htmlEscape(english.getOrDefault(event.type(), event.type()), "UTF-8"),
                        facts,
                        event.leafHash());
    }

    private static void fact(StringBuilder facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.append("<dt>")
                    .append(htmlEscape(name, "UTF-8"))
                    .append("</dt><dd>")
                    .append(htmlEscape(value, "UTF-8").replace("\n", "<br>"))
                    .append("</dd>");
        }
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Erased erased ->
                "[gewist / erased" + (erased.on() == null ? "" : ", " + erased.on())
                        + (erased.ground() == null ? "" : ", " + erased.ground()) + "]";
            case Map<?, ?> map
            when map.containsKey("sensitive") -> "[persoonlijk, hier niet getoond / personal, not shown here]";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + shown(entry.getValue()))
                        .collect(Collectors.joining("\n"));
            case Collection<?> all ->
                all.stream()
                        .map(ReadableHistory::shown)
                        .collect(Collectors.joining(all.stream().anyMatch(Map.class::isInstance) ? "\n" : ", "));
            default -> value.toString();
        };
    }

    private static Map<String, String> words(String language) {
        try (InputStream json = Objects.requireNonNull(
                ReadableHistory.class.getResourceAsStream("words/" + language + "/events.json"))) {
            return Map.copyOf(new JsonMapper().readValue(json, new TypeReference<HashMap<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
