package nl.rechtspoor.allinone.demo;

import static nl.rechtspoor.allinone.demo.DemoStep.body;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.OtherExplanation;

/**
 * What research makes of the rooted children of the demo year. Jurists hand their cases on, and detection finds by itself that
 * alike ones end unlike; two people look at the signal, two confirm the issue, a director lets a campaign out, a promise is not
 * kept at once, and something comes of it. All of it, sources too, is made up.
 */
final class DemoResearch {
    /** Under which jurists hand on the cases of rooted children. */
    static final String HINT = "GEWORTELDE-KINDEREN";
    /** Has detection run; what comes next waits until it has found the unlike treatment. */
    static final String DETECTION = "/operations/detections";
    /** Stands for the signal that detection found, and for the id of its dossier. */
    static final String SIGNAL = "{signal}";

    static final String SIGNALLED = "{signalled}";

    private static final int BEGINS = 208;

    private final DemoCourse course;
    private final String handedOn = IssueKey.ofHint(HINT).dossier().toString();

    /**
     * @param number that no story of a case has
     * @param start the first moment of the year
     */
    DemoResearch(int number, Instant start, SplittableRandom chance) {
        this.course = new DemoCourse(number, start, chance);
    }

    /** All that has happened up to a moment. */
    List<DemoStep> steps(Instant end) {
        course.laterDays(BEGINS, BEGINS + 1);
        reviewTheSignal();
        for (String dossier : List.of(handedOn, SIGNALLED)) {
            comeToAVerdict(dossier);
            hearAndWeigh(dossier);
        }
        var campaign = new DemoCampaign(course);
        course.laterDays(2, 4);
        campaign.goOut(List.of(SIGNALLED, handedOn));
        campaign.getAPromise();
        course.laterDays(74, 78);
        // cases that came in after the promise make a relapse of it
        weigh(handedOn, "reassessment", 3, "Ook na de toezegging van de dienst kwamen er zaken bij.");
        campaign.askParliament();
        campaign.comeTrue();
        return course.until(end);
    }

    private void reviewTheSignal() {
        course.step(DemoCast.ADMIN, "detection", DETECTION, Map.of());
        course.later(2, 20);
        review(DemoCast.RESEARCHER, "Gelijke zaken, ongelijke uitkomsten; geen andere verklaring houdt stand.");
        course.later(2, 20);
        review(DemoCast.SENIOR, "Juridisch gelijk, en toch de ene keer ja en de andere keer nee.");
        course.step(DemoCast.RESEARCHER, "acceptance", SIGNAL + "/acceptances", Map.of());
    }

    private void review(DemoCast reviewer, String reason) {
        course.step(
                reviewer,
                "review by " + reviewer,
                SIGNAL + "/reviews",
                body(
                        "checklist",
                        Arrays.stream(OtherExplanation.values())
                                .map(each -> body(
                                        "explanation",
                                        each.name(),
                                        "applies",
                                        false,
                                        "reason",
                                        "Nagegaan; dit verklaart het niet."))
                                .toList(),
                        "scores",
                        List.of(
                                score("GRAVITY", 2, "Vertrek uit het land waar een kind opgroeide laat sporen na."),
                                score("COMMON_CAUSE", 2, "Dezelfde instructie in de zaken.")),
                        "verdict",
                        "ACCEPT",
                        "reason",
                        reason));
    }

    private void comeToAVerdict(String dossier) {
        course.laterDays(1, 2);
        about(
                dossier,
                "finding",
                "/findings",
                body(
                        "text",
                        "Gelijke zaken lopen ongelijk af: bij dezelfde duur van verblijf wordt de ene keer geweigerd en de"
                                + " andere keer toegekend.",
                        "sources",
                        List.of(
                                source("LAW_OR_POLICY", "Verzonnen werkinstructie over geworteldheid, onderdeel 4"),
                                source("OMBUDSMAN", "Verzonnen rapport over beslissingen in gelijke gevallen")),
                        "reliability",
                        3));
        course.later(2, 20);
        about(
                dossier,
                "proposal",
                "/verdict-proposals",
                body("verdict", "CONFIRM", "reason", "Meer dan drie gezinnen, en een vastgelegde werkwijze."));
        course.later(20, 40);
        course.step(DemoCast.SENIOR, dossier + " confirmation", "/dossiers/" + dossier + "/confirmations", Map.of());
    }

    private static Map<String, Object> source(String kind, String reference) {
        return body("kind", kind, "reference", reference);
    }

    private void hearAndWeigh(String dossier) {
        course.laterDays(1, 3);
        about(
                dossier,
                "hearing",
                "/hearings",
                body(
                        "body",
                        DemoCampaign.SERVICE,
                        "on",
                        course.today().toString(),
                        "statement",
                        "De dienst zegt elke aanvraag op zichzelf te beoordelen en zaken niet naast elkaar te leggen.",
                        "childSafetyChecked",
                        true));
        course.later(2, 20);
        weigh(dossier, "assessment", 1, "In elk kwartaal kwamen er zaken bij.");
    }

    private void weigh(String dossier, String name, int recurrence, String because) {
        about(
                dossier,
                name,
                "/assessments",
                body(
                        "scores",
                        List.of(
                                score("RECURRENCE", recurrence, because),
                                score("COMMON_CAUSE", 3, "Dezelfde werkinstructie in alle zaken, zie de bevinding."),
                                score(
                                        "CORROBORATION",
                                        2,
                                        "De werkinstructie, en een rapport dat er niet van afhangt."))));
    }

    private static Map<String, Object> score(String criterion, int points, String reason) {
        return body("criterion", criterion, "points", points, "reason", reason);
    }

    private void about(String dossier, String name, String path, Map<String, Object> body) {
        course.step(DemoCast.RESEARCHER, dossier + " " + name, "/dossiers/" + dossier + path, body);
    }
}
