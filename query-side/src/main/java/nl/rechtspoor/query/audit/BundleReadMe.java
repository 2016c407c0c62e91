package nl.rechtspoor.query.audit;

import java.util.stream.Collectors;
import nl.rechtspoor.ledger.bundle.ExportedCase;
import nl.rechtspoor.ledger.notes.NoteVerifier;

/** What a judge, an inspector or a lawyer has to know to use a bundle, in Dutch and in English. */
final class BundleReadMe {
    private static final String TEXT = """
            WAT DIT IS

            De geschiedenis van zaak %1$s, met het bewijs dat zij niet is veranderd. Iedere gebeurtenis is bij het vastleggen
            verzegeld in een logboek waarvan de stand wordt ondertekend. Dit bestand bevat %2$d gebeurtenissen en het bewijs tegen
            stand %3$d van dat logboek.

            ZO CONTROLEERT U HET, ZONDER ONS TE HOEVEN GELOVEN

            1. Vraag de openbare sleutels van het logboek en van zijn getuigen op bij een ander dan wie u dit bestand gaf,
               bijvoorbeeld bij de getuige zelf. Volgens dit bestand luiden zij:
            %4$s
            2. Haal het programma verify-ledger.jar bij de makers van Rechtspoor, of schrijf er zelf een: docs/ledger-format.md
               beschrijft alles. Het heeft Java 25 nodig, geen netwerk en geen database.
            3. java -jar verify-ledger.jar --key 'SLEUTEL' --key 'SLEUTEL VAN GETUIGE' DIT-BESTAND.zip
               Staan er tijdstempels in de map timestamps, dan telt hun tijd met --tsa CERTIFICAAT: het certificaat van de
               tijdstempeldienst, door u zelf bij die dienst opgehaald.

            Het noemt iedere gebeurtenis: ongewijzigd, gewijzigd, of inhoud gewist; of er iets ontbreekt; en wat het niet kon
            bewijzen. history.html, als het erbij is, is om te lezen; bewezen zijn de bytes in de map events.

            WAT NIET BEWEZEN WORDT

            Dat waar is wat werd vastgelegd, en dat alles werd vastgelegd. Persoonlijke gegevens zijn versleuteld; wat er in
            staat, kan alleen tonen wie de sleutel heeft.%5$s%6$s


            WHAT THIS IS

            The history of case %1$s, with the proof that it was not changed. Each event was sealed when it was recorded, in a
            log whose state is signed. This file holds %2$d events and their proof against state %3$d of that log.

            HOW TO CHECK IT WITHOUT HAVING TO BELIEVE US

            1. Get the public keys of the log and of its witnesses from somebody else than who gave you this file, such as
               the witness. According to this file they are those listed above.
            2. Get the program verify-ledger.jar from the makers of Rechtspoor, or write one: docs/ledger-format.md
               describes everything. It needs Java 25, no network and no database.
            3. java -jar verify-ledger.jar --key 'KEY' --key 'KEY OF A WITNESS' THIS-FILE.zip
               If there are timestamps in the folder timestamps, their time counts with --tsa CERTIFICATE: that of the
               timestamping authority, fetched from it by yourself.

            WHAT IS NOT PROVEN

            That what was recorded is true, and that all was recorded. Personal values are encrypted; what they say can only be
            shown by whoever has the key.%7$s%8$s
            """;

    private BundleReadMe() {}

    static String of(ExportedCase exported, CaseBundles.Wish wish, boolean wholeLog) {
        return TEXT.formatted(
                exported.aggregate(),
                exported.provenEvents().size(),
                exported.size(),
                exported.keys().stream().map(NoteVerifier::vkey).collect(Collectors.joining("\n   ", "   ", "\n")),
                wish.content() ? "" : " De inhoud van de gebeurtenissen is niet bijgevoegd.",
                wholeLog
                        ? ""
                        : " Dat er na de laatste gebeurtenis in dit bestand geen andere meer volgde: daarvoor zijn alle regels"
                                + " van het logboek nodig.",
                wish.content() ? "" : " The content of the events is not included.",
                wholeLog
                        ? ""
                        : " That no further event followed the last one in this file: that takes all entries of the log.");
    }
}
