package nl.rechtspoor.kernel.audits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.audits.AuditEvent.AuditConcluded;
import nl.rechtspoor.kernel.audits.AuditEvent.AuditOpened;
import nl.rechtspoor.kernel.audits.AuditEvent.CaseFinished;
import nl.rechtspoor.kernel.audits.AuditEvent.CaseTakenUp;
import nl.rechtspoor.kernel.audits.AuditEvent.FindingRecorded;
import nl.rechtspoor.kernel.audits.AuditEvent.FindingWithdrawn;
import nl.rechtspoor.kernel.audits.AuditEvent.SampleDrawn;

/**
 * The report of an audit as one canonical JSON object. It holds codes, ids, positions and commitments and no word that
 * could be about a person, so it stays the same for ever, whoever is erased.
 */
public final class AuditReport {
    /** What the field {@code format} says. */
    public static final String FORMAT = "rechtspoor-audit-report";

    private final TreeMap<String, Object> report = new TreeMap<>();
    private final List<Object> draws = new ArrayList<>();
    private final Map<CaseId, TreeMap<String, Object>> cases = new LinkedHashMap<>();
    private final Map<FindingId, TreeMap<String, Object>> findings = new LinkedHashMap<>();

    private AuditReport() {}

    /** The report on everything that happened, the conclusion included; its hash is not looked at. */
    public static String of(List<AuditEvent> story) {
        var report = new AuditReport();
        story.forEach(report::tell);
        report.report.put("format", FORMAT);
        report.report.put("v", 1L);
        report.report.put("draws", report.draws);
        report.report.put("cases", List.copyOf(report.cases.values()));
        report.report.put("findings", List.copyOf(report.findings.values()));
        return ReportJson.write(report.report);
    }

    /** The hash by which the ledger holds a report: SHA-256 in hex, over its UTF-8 bytes. */
    public static String hash(String report) {
        return SaltedText.sha256(report);
    }

    private void tell(AuditEvent event) {
        switch (event) {
            case AuditOpened opened -> {
                report.put("audit", opened.auditId().toString());
                report.put("title", opened.title().commitment());
                report.put("purpose", opened.purpose().commitment());
            }
            case SampleDrawn drawn -> draw(drawn);
            case CaseTakenUp taken -> ofCase(taken.caseId()).put("knownAt", taken.knownAt());
            case FindingRecorded found -> {
                var finding = new TreeMap<String, Object>();
                finding.put("finding", found.finding().toString());
                finding.put("case", found.caseId().toString());
                finding.put("position", found.position());
                finding.put("severity", found.severity().name());
                finding.put("text", found.text().commitment());
                findings.put(found.finding(), finding);
            }
            case FindingWithdrawn withdrawn ->
                findings.computeIfPresent(withdrawn.finding(), (_, finding) -> {
                    finding.put("withdrawn", withdrawn.reason().commitment());
                    return finding;
                });
            case CaseFinished finished -> {
                ofCase(finished.caseId()).put("knownAt", finished.knownAt());
                ofCase(finished.caseId()).put("result", finished.result().name());
            }
            case AuditConcluded concluded -> {
                report.put("conclusion", concluded.conclusion().commitment());
                var ledger = new TreeMap<String, Object>();
                ledger.put("origin", concluded.ledger().origin());
                ledger.put("size", concluded.ledger().size());
                ledger.put("root", concluded.ledger().root());
                report.put("ledger", ledger);
            }
        }
    }

    private void draw(SampleDrawn drawn) {
        var draw = new TreeMap<String, Object>();
        draw.put("draw", drawn.draw().toString());
        draw.put("position", drawn.position());
        draw.put("population", (long) drawn.population());
        draw.put("cases", drawn.cases().stream().map(CaseId::toString).toList());
        draw.put("criteria", criteria(drawn.criteria()));
        if (drawn.seed() != null) {
            draw.put("seed", drawn.seed());
        }
        if (drawn.size() != null) {
            draw.put("size", drawn.size().longValue());
        }
        draws.add(draw);
        drawn.cases().forEach(this::ofCase);
    }

    private static TreeMap<String, Object> criteria(SampleCriteria by) {
        var criteria = new TreeMap<String, Object>();
        criteria.put("areas", sorted(by.areas()));
        criteria.put("traits", sorted(by.traits()));
        criteria.put("numbers", by.numbers());
        if (by.openedFrom() != null) {
            criteria.put("openedFrom", by.openedFrom().toString());
        }
        if (by.openedUntil() != null) {
            criteria.put("openedUntil", by.openedUntil().toString());
        }
        return criteria;
    }

    private static List<String> sorted(Set<?> codes) {
        return codes.stream().map(Object::toString).sorted().toList();
    }

    private TreeMap<String, Object> ofCase(CaseId caseId) {
        return cases.computeIfAbsent(caseId, id -> new TreeMap<>(Map.of("case", id.toString())));
    }
}
