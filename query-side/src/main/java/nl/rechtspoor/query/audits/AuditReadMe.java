package nl.rechtspoor.query.audits;

import java.util.Objects;
import java.util.stream.Collectors;
import nl.rechtspoor.ledger.bundle.ExportedCase;
import nl.rechtspoor.ledger.notes.NoteVerifier;

/** What somebody has to know to check the report of an audit, in Dutch and in English. */
final class AuditReadMe {
    private static final String TEXT = """
            WAT DIT IS

            Het rapport van audit %1$s. report.nl.html is om te lezen. Wat telt is report.json: de SHA-256 daarvan is
            %2$s
            en staat in gebeurtenis %3$d van een logboek waarvan de stand wordt ondertekend. Die handtekening is zo de
            handtekening onder het rapport. Dit bestand bewijst dat tegen stand %4$d van het logboek.

            ZO CONTROLEERT U HET, ZONDER ONS TE HOEVEN GELOVEN

            1. Vraag de openbare sleutels van het logboek en van zijn getuigen op bij een ander dan wie u dit bestand gaf.
               Volgens dit bestand luiden zij:
            %5$s
            2. java -jar verify-ledger.jar --key 'SLEUTEL' --key 'SLEUTEL VAN GETUIGE' DIT-BESTAND.zip
               Het noemt iedere gebeurtenis van de audit ongewijzigd, of niet.
            3. sha256sum report.json moet gelijk zijn aan "reportHash" in events/%3$d/payload.
            4. report.json noemt van iedere tekst een SHA-256. texts.json geeft die tekst met haar salt: de SHA-256 van
               salt, schuine streep en tekst is dat getal. Een tekst die ontbreekt, is gewist.
            5. Een steekproef trekt u zelf opnieuw: neem de zaken van het logboek tot en met "position", rangschik ze naar de
               SHA-256 van seed, schuine streep en zaak, en neem de eerste.%6$s


            WHAT THIS IS

            The report of audit %1$s. report.en.html is for reading. What counts is report.json: its SHA-256, given above, is
            in event %3$d of a log whose state is signed. That signature is thus the one under the report. This file proves it
            against state %4$d of the log.

            HOW TO CHECK IT WITHOUT HAVING TO BELIEVE US

            1. Get the public keys of the log and of its witnesses from somebody else than who gave you this file. According
               to this file they are those listed above.
            2. java -jar verify-ledger.jar --key 'KEY' --key 'KEY OF A WITNESS' THIS-FILE.zip
               It calls each event of the audit unaltered, or not.
            3. sha256sum report.json must be the "reportHash" in events/%3$d/payload.
            4. report.json gives a SHA-256 in place of each text. texts.json gives the text with its salt: the SHA-256 of
               salt, slash and text is that number. A text that is missing was erased.
            5. Draw a random sample again yourself: take the cases of the log up to and including "position", order them by
               the SHA-256 of seed, slash and case, and take the first.%7$s
            """;

    private AuditReadMe() {}

    static String of(AuditFile file, ExportedCase exported, boolean wholeLog) {
        var conclusion = Objects.requireNonNull(file.conclusion());
        return TEXT.formatted(
                file.auditId(),
                conclusion.reportHash(),
                conclusion.position(),
                exported.size(),
                exported.keys().stream().map(NoteVerifier::vkey).collect(Collectors.joining("\n   ", "   ", "\n")),
                wholeLog ? " De zaken staan in tile/entries." : " De zaken staan in het openbare logboek.",
                wholeLog ? " The cases are in tile/entries." : " The cases are in the public log.");
    }
}
