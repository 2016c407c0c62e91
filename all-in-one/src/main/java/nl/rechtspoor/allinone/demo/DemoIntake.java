package nl.rechtspoor.allinone.demo;

import static nl.rechtspoor.allinone.demo.DemoStep.body;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.rules.ArticleCode;

/** The requests with which every demo case begins: the intake, and who takes part. */
record DemoIntake(DemoCase facts, DemoCourse course) {
    private static final List<String> PROVINCES = List.of(
            Province.ZUID_HOLLAND.name(),
            Province.NOORD_HOLLAND.name(),
            Province.NOORD_BRABANT.name(),
            Province.GELDERLAND.name(),
            Province.UTRECHT.name(),
            Province.OVERIJSSEL.name(),
            Province.LIMBURG.name(),
            Province.GRONINGEN.name());

    void open() {
        String asker = facts.asker();
        String channel = facts.isWritten() ? "EMAIL" : "PHONE";
        String urgency = facts.plot() == DemoPlot.SAFETY ? "URGENT" : facts.number() % 9 == 0 ? "HIGH" : "NORMAL";
        course.step(
                facts.jurist(),
                "intake",
                "/intakes",
                body(
                        "contact",
                        body(
                                "channel",
                                channel,
                                "direction",
                                "INCOMING",
                                "askerRole",
                                asker,
                                "language",
                                "nl",
                                "startedAt",
                                course.now().minus(Duration.ofMinutes(12)).toString(),
                                "question",
                                facts.topic().summary()),
                        "kind",
                        "CASE",
                        "areas",
                        List.of(facts.topic().area()),
                        "urgency",
                        urgency,
                        "case",
                        body(
                                "channel",
                                channel,
                                "askerRole",
                                asker,
                                "urgency",
                                urgency,
                                "summary",
                                facts.topic().summary(),
                                "classification",
                                classification(),
                                "parties",
                                List.of(),
                                "assignToMe",
                                !facts.isUnassigned())));
        if (facts.isUnassigned()) {
            course.later(1, 4);
            course.step(
                    facts.senior(),
                    "assign",
                    "/cases/{case}/assignments",
                    Map.of("assignee", facts.jurist(), "team", facts.topic().team()));
        }
    }

    private Map<String, Object> classification() {
        List<String> articles = facts.area().articles().stream()
                .limit(5)
                .map(ArticleCode::value)
                .toList();
        String decision = switch (facts.plot()) {
            case ROOTED_REFUSED -> "REFUSAL";
            case ROOTED_GRANTED -> "GRANT";
            default -> List.of("REFUSAL", "NO_DECISION", "MEASURE", "CONDUCT").get(facts.number() % 4);
        };
        return body(
                "areas", List.of(facts.topic().area()),
                "articles", articles,
                "primaryArticle", articles.getFirst(),
                "bodyType", facts.body().type().value(),
                "body", facts.body().id().value(),
                "decisionType", decision,
                "province", PROVINCES.get(facts.number() % PROVINCES.size()),
                "groups", groups());
    }

    private List<String> groups() {
        return switch (facts.topic()) {
            case MIG_UND -> List.of("UNDOCUMENTED");
            case MIG_ASY -> List.of("REFUGEE");
            case JSR, POL, JJI -> List.of("POLICE_AND_JUSTICE");
            case PLEEG -> List.of("FOSTER_FAMILY");
            case GJH -> List.of("INSTITUTION");
            case POV -> List.of("POVERTY");
            default -> List.of();
        };
    }

    void addFamily() {
        course.step(
                facts.jurist(),
                "child",
                "/cases/{case}/parties",
                body(
                        "role",
                        "CHILD",
                        "identity",
                        body("name", facts.family().child()),
                        "birthDate",
                        facts.family().birthDate().toString(),
                        "ageDisputed",
                        false,
                        "language",
                        "nl",
                        "interpreterNeeded",
                        false));
        if (facts.asker().equals("LAWYER")) {
            course.step(
                    facts.jurist(),
                    "lawyer",
                    "/cases/{case}/parties",
                    body(
                            "role",
                            "LAWYER",
                            "identity",
                            body("name", "Advocaat " + facts.family().surname()),
                            "ageDisputed",
                            false,
                            "language",
                            "nl",
                            "interpreterNeeded",
                            false,
                            "mandateProof",
                            "Volmacht ontvangen en gezien."));
        }
        for (int i = 0; i < facts.family().parents(); i++) {
            course.step(
                    facts.jurist(),
                    "parent" + i,
                    "/cases/{case}/parties",
                    body(
                            "role",
                            "PARENT",
                            "identity",
                            body(
                                    "name",
                                    facts.family().parent(i),
                                    "phone",
                                    i == 0 ? facts.family().phone() : null),
                            "ageDisputed",
                            false,
                            "language",
                            "nl",
                            "interpreterNeeded",
                            facts.topic().team() == DemoCast.Team.MIGRATION));
            course.step(
                    facts.jurist(),
                    "authority" + i,
                    "/cases/{case}/authorities",
                    body(
                            "party",
                            course.key("parent" + i),
                            "kind",
                            "PARENT",
                            "from",
                            facts.family().birthDate().toString()));
        }
    }
}
