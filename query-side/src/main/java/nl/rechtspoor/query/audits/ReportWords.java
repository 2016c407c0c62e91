package nl.rechtspoor.query.audits;

import nl.rechtspoor.kernel.audits.CaseResult;
import nl.rechtspoor.kernel.audits.FindingSeverity;
import org.jspecify.annotations.Nullable;

/** The words of a report in one language. */
enum ReportWords {
    DUTCH(
            "nl",
            "Auditrapport",
            "Doel",
            "Conclusie",
            "Steekproef",
            "Alle zaken die voldoen",
            "%d willekeurig getrokken, seed %s",
            "uit %d zaken, stand %d van het verzegelde verloop",
            "Zaken",
            "Bevindingen",
            "Geen bevindingen.",
            "gebeurtenis %s op positie %d",
            "ingetrokken:",
            "gewist",
            "Geopend",
            "Afgesloten",
            "SHA-256 van report.json",
            "Rust op stand %d van logboek %s, wortel %s",
            "Deze pagina is om te lezen; verzegeld is report.json. Zie README.txt."),
    ENGLISH(
            "en",
            "Audit report",
            "Purpose",
            "Conclusion",
            "Sample",
            "All cases that meet the criteria",
            "%d drawn at random, seed %s",
            "out of %d cases, position %d of the sealed stream",
            "Cases",
            "Findings",
            "No findings.",
            "event %s at position %d",
            "withdrawn:",
            "erased",
            "Opened",
            "Concluded",
            "SHA-256 of report.json",
            "Rests on state %d of log %s, root %s",
            "This page is for reading; what is sealed is report.json. See README.txt.");

    private final String language;
    final String title;
    final String purpose;
    final String conclusion;
    final String sample;
    final String all;
    final String random;
    final String outOf;
    final String cases;
    final String findings;
    final String noFindings;
    final String event;
    final String withdrawn;
    final String erased;
    final String opened;
    final String concluded;
    final String hash;
    final String ledger;
    final String note;

    ReportWords(String language, String... words) {
        this.language = language;
        title = words[0];
        purpose = words[1];
        conclusion = words[2];
        sample = words[3];
        all = words[4];
        random = words[5];
        outOf = words[6];
        cases = words[7];
        findings = words[8];
        noFindings = words[9];
        event = words[10];
        withdrawn = words[11];
        erased = words[12];
        opened = words[13];
        concluded = words[14];
        hash = words[15];
        ledger = words[16];
        note = words[17];
    }

    String language() {
        return language;
    }

    String result(@Nullable CaseResult result) {
        var dutch = this == DUTCH;
        return switch (result) {
            case NO_FINDING -> dutch ? "geen bevinding" : "no finding";
            case FINDINGS -> dutch ? "bevindingen" : "findings";
            case null -> dutch ? "niet afgerond" : "not finished";
        };
    }

    String severity(FindingSeverity severity) {
        var dutch = this == DUTCH;
        return switch (severity) {
            case REMARK -> dutch ? "Opmerking" : "Remark";
            case MINOR -> dutch ? "Klein" : "Minor";
            case MAJOR -> dutch ? "Groot" : "Major";
            case CRITICAL -> dutch ? "Ernstig" : "Critical";
        };
    }
}
