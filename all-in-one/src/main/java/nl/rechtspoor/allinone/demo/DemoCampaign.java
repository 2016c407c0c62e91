package nl.rechtspoor.allinone.demo;

import static nl.rechtspoor.allinone.demo.DemoStep.body;

import java.util.List;
import java.util.Map;

/** The campaign for rooted children, from its plan to what comes of it. */
record DemoCampaign(DemoCourse course) {
    static final Map<String, Object> SERVICE = body("type", "IND", "body", "ind");
    private static final Map<String, Object> PARLIAMENT = body("type", "TWEEDE_KAMER");
    private static final String PLAN = "campaign";
    private static final String LETTER = "letter";
    private static final String QUESTION = "question";

    void goOut(List<String> dossiers) {
        course.step(
                DemoCast.RESEARCHER,
                PLAN,
                "/campaigns",
                body(
                        "dossiers",
                        dossiers,
                        "ask",
                        "Laat gewortelde kinderen in gelijke gevallen gelijk behandelen.",
                        "targets",
                        List.of(SERVICE, PARLIAMENT)));
        course.later(20, 50);
        course.step(DemoCast.DIRECTOR, "launch", path() + "/launches", Map.of());
    }

    void getAPromise() {
        course.later(20, 50);
        intervene(
                LETTER,
                "LETTER",
                SERVICE,
                "Verzonnen brief over gelijke behandeling",
                "Een brief met het verzoek gelijke zaken naast elkaar te leggen.");
        course.laterDays(12, 16);
        respond(
                "promise",
                LETTER,
                SERVICE,
                "De dienst zegt toe dat een tweede medewerker gelijke zaken voortaan naast elkaar legt.",
                "Verzonnen antwoordbrief van de dienst");
    }

    void askParliament() {
        course.laterDays(1, 3);
        intervene(
                QUESTION,
                "PARLIAMENT_QUESTION",
                PARLIAMENT,
                "Verzonnen Kamervraag",
                "Een verzonnen fractie vraagt hoe de toezegging wordt nagekomen.");
        course.laterDays(7, 10);
        respond(
                "answer",
                QUESTION,
                PARLIAMENT,
                "De toezegging krijgt een vaste plaats in de werkinstructie.",
                "Verzonnen Handelingen");
    }

    void comeTrue() {
        course.laterDays(3, 5);
        step(
                "outcome",
                "/outcomes",
                body(
                        "kind",
                        "POLICY",
                        "on",
                        course.today().toString(),
                        "childrenHelped",
                        20,
                        "text",
                        "De werkinstructie is aangepast; de kinderen die geweigerd waren mogen blijven.",
                        "evidence",
                        "Verzonnen Kamerbrief"));
    }

    private void intervene(String name, String kind, Map<String, Object> target, String document, String summary) {
        step(
                name,
                "/interventions",
                body(
                        "kind",
                        kind,
                        "target",
                        target,
                        "on",
                        course.today().toString(),
                        "document",
                        document,
                        "summary",
                        summary));
    }

    private void respond(String name, String to, Map<String, Object> from, String text, String evidence) {
        step(
                name,
                "/responses",
                body(
                        "intervention",
                        course.key(to).toString(),
                        "from",
                        from,
                        "on",
                        course.today().toString(),
                        "text",
                        text,
                        "evidence",
                        evidence));
    }

    private void step(String name, String what, Map<String, Object> body) {
        course.step(DemoCast.RESEARCHER, name, path() + what, body);
    }

    private String path() {
        return "/campaigns/" + course.key(PLAN);
    }
}
