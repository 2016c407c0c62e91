package nl.rechtspoor.query.audits;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.rechtspoor.query.audits.AuditFile.Draw;
import nl.rechtspoor.query.audits.AuditFile.FindingLine;
import org.jspecify.annotations.Nullable;

/** The report as a page that any browser shows and prints. */
record ReportPage(AuditFile file, ReportWords words) {
    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s"><head><meta charset="utf-8"><title>%2$s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b }
            section { border-top: 1px solid #999; margin-top: 1.5rem } article { break-inside: avoid; margin-top: 1rem }
            dt { color: #555; font-size: .875rem } dd { margin: 0 0 .5rem; overflow-wrap: anywhere }
            code { font-size: .8rem; overflow-wrap: anywhere } h3 { margin-bottom: 0 } p { margin: .25rem 0 }
            </style></head><body>
            <h1>%2$s</h1><p>%3$s</p><p><small>%4$s</small></p>
            %5$s
            </body></html>
            """;

    String html() {
        var conclusion = Objects.requireNonNull(file.conclusion());
        var ledger = conclusion.ledger();
        var body = section(words.purpose, paragraph(file.purpose()))
                + section(words.conclusion, paragraph(conclusion.text()))
                + section(words.sample, file.draws().stream().map(this::draw).collect(Collectors.joining()))
                + section(words.cases, cases())
                + section(words.findings, findings())
                + "<section><dl>"
                + fact(words.opened, time(file.openedAt()) + by(file.openedBy()))
                + fact(words.concluded, time(conclusion.at()) + by(conclusion.by()))
                + fact(words.hash, "<code>" + escape(conclusion.reportHash()) + "</code>")
                + "</dl><p>"
                + escape(words.ledger.formatted(ledger.size(), ledger.origin(), ledger.root()))
                + "</p></section>";
        var title = file.title().text() == null
                ? file.auditId().toString()
                : file.title().text();
        return PAGE.formatted(words.language(), escape(words.title), escape(title), escape(words.note), body);
    }

    private String draw(Draw draw) {
        var how = draw.seed() == null
                ? words.all
                : words.random.formatted(draw.cases().size(), draw.seed());
        var by = draw.criteria();
        var criteria = by.areas().isEmpty()
                        && by.traits().isEmpty()
                        && by.numbers().isEmpty()
                        && by.openedFrom() == null
                        && by.openedUntil() == null
                ? ""
                : "<p>" + escape(criteria(draw)) + "</p>";
        return "<p>" + escape(how + ", " + words.outOf.formatted(draw.population(), draw.position())) + "</p>"
                + criteria;
    }

    private static String criteria(Draw draw) {
        var by = draw.criteria();
        var parts = new ArrayList<String>();
        by.areas().stream().map(Object::toString).sorted().forEach(parts::add);
        by.traits().stream().map(Object::toString).sorted().forEach(parts::add);
        parts.addAll(by.numbers());
        if (by.openedFrom() != null || by.openedUntil() != null) {
            parts.add(shown(by.openedFrom()) + " – " + shown(by.openedUntil()));
        }
        return String.join(", ", parts);
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "…" : value.toString();
    }

    private String cases() {
        return file.cases().stream()
                .map(one -> "<li>"
                        + escape((one.number() == null ? one.caseId().toString() : one.number()) + ": "
                                + words.result(one.result()))
                        + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private String findings() {
        return file.findings().isEmpty()
                ? "<p>" + escape(words.noFindings) + "</p>"
                : file.findings().stream().map(this::finding).collect(Collectors.joining());
    }

    private String finding(FindingLine line) {
        var number = line.number() == null ? line.caseId().toString() : line.number();
        var at = words.event.formatted(shown(line.eventType()), line.position());
        var withdrawn = line.withdrawn() == null
                ? ""
                : "<p><strong>" + escape(words.withdrawn) + "</strong></p>" + paragraph(line.withdrawn());
        return "<article><h3>" + escape(words.severity(line.severity()) + ", " + number) + "</h3><p><small>"
                + escape(at) + by(line.by()) + "</small></p>" + paragraph(line.text()) + withdrawn + "</article>";
    }

    private static String section(String heading, String content) {
        return "<section><h2>" + escape(heading) + "</h2>" + content + "</section>\n";
    }

    private static String fact(String name, String html) {
        return "<dt>" + escape(name) + "</dt><dd>" + html + "</dd>";
    }

    private String paragraph(AuditText text) {
        return text.text() == null
                ? "<p>[" + escape(words.erased) + "]</p>"
                : "<p>" + escape(text.text()).replace("\n", "<br>") + "</p>";
    }

    private static String by(@Nullable String name) {
        return name == null ? "" : ", " + escape(name);
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.of(words.language()))
                .withZone(ZoneId.of("Europe/Amsterdam"))
                .format(at);
    }

    private static String escape(String text) {
        return htmlEscape(text, "UTF-8");
    }
}
