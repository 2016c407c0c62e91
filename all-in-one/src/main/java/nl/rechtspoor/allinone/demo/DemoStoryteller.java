package nl.rechtspoor.allinone.demo;

import static nl.rechtspoor.allinone.demo.DemoStep.body;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.rechtspoor.allinone.demo.DemoBodies.DemoBody;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.LegalArea;
import nl.rechtspoor.kernel.rules.Taxonomy;

/** Tells one story as requests. Later steps follow earlier ones by hours or days, always in working time. */
final class DemoStoryteller {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final List<String> DATA = List.of("IDENTITY", "FAMILY_SITUATION", "LEGAL_POSITION");
    private static final List<String> PROVINCES = List.of(
            Province.ZUID_HOLLAND.name(),
            Province.NOORD_HOLLAND.name(),
            Province.NOORD_BRABANT.name(),
            Province.GELDERLAND.name(),
            Province.UTRECHT.name(),
            Province.OVERIJSSEL.name(),
            Province.LIMBURG.name(),
            Province.GRONINGEN.name());

    private final int number;
    private final DemoTopic topic;
    private final DemoPlot plot;
    private final boolean askedByChild;
    private final DemoFamily family;
    private final DemoBody body;
    private final LegalArea area;
    private final SplittableRandom chance;
    private final DemoCast jurist;
    private final DemoCast senior;
    private final List<DemoStep> steps = new ArrayList<>();
    private final UUID child;
    private Instant now = Instant.EPOCH;
    private boolean childDecides;

    DemoStoryteller(
            int number,
            DemoTopic topic,
            DemoPlot plot,
            boolean askedByChild,
            DemoFamily family,
            DemoBodies bodies,
            Taxonomy taxonomy,
            SplittableRandom chance) {
        this.number = number;
        this.topic = topic;
        this.plot = plot;
        this.askedByChild = askedByChild;
        this.family = family;
        this.body = bodies.of(topic);
        this.area = taxonomy.area(new AreaCode(topic.area())).orElseThrow();
        this.chance = chance;
        this.jurist = DemoCast.juristOf(topic.team(), number);
        this.senior = DemoCast.seniorOf(topic.team());
        this.child = key("child");
    }

    DemoStory tell(Instant opened, Instant end) {
        now = opened;
        open();
        addFamily();
        if (isWritten() && number % 40 != 0) {
            later(1, 8);
            step(
                    jurist,
                    "answer",
                    "/cases/{case}/advice",
                    body(
                            "level",
                            "PLAIN",
                            "text",
                            "Wij hebben uw vraag gelezen en bellen u deze week om mee te denken."));
        }
        switch (plot) {
            case ADVICE -> advise("ADVICE_ONLY");
            case DEADLINE -> keepDeadline();
            case MEDIATION_AGREED -> mediate(true);
            case MEDIATION_FAILED -> mediate(false);
            case CONSENT_REFUSED -> refuseConsent();
            case CONSENT_WITHDRAWN -> withdrawConsent();
            case REFERRED -> refer();
            case SAFETY -> protect();
            case ROOTED_REFUSED -> rooted("REFUSAL", "NOT_SOLVED");
            case ROOTED_GRANTED -> rooted("GRANT", "SOLVED");
        }
        return new DemoStory(
                number,
                topic,
                askedByChild,
                steps.stream().filter(step -> !step.at().isAfter(end)).toList());
    }

    private void open() {
        String asker = asker();
        String channel = isWritten() ? "EMAIL" : "PHONE";
        String urgency = plot == DemoPlot.SAFETY ? "URGENT" : number % 9 == 0 ? "HIGH" : "NORMAL";
        boolean unassigned = number % 17 == 0;
        step(
                jurist,
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
                                now.minus(Duration.ofMinutes(12)).toString(),
                                "question",
                                topic.summary()),
                        "kind",
                        "CASE",
                        "areas",
                        List.of(topic.area()),
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
                                topic.summary(),
                                "classification",
                                classification(),
                                "parties",
                                List.of(),
                                "assignToMe",
                                !unassigned)));
        if (unassigned) {
            later(1, 4);
            step(senior, "assign", "/cases/{case}/assignments", Map.of("assignee", jurist, "team", topic.team()));
        }
    }

    /** Four of ten write, and wait for a first answer; the others were answered on the phone. */
    private boolean isWritten() {
        return number % 10 >= 6;
    }

    private String asker() {
        return askedByChild
                ? "CHILD"
                : List.of("PARENT", "PARENT", "PARENT", "LAWYER", "CARE_WORKER").get(number % 5);
    }

    private Map<String, Object> classification() {
        List<String> articles =
                area.articles().stream().limit(5).map(ArticleCode::value).toList();
        String decision = switch (plot) {
            case ROOTED_REFUSED -> "REFUSAL";
            case ROOTED_GRANTED -> "GRANT";
            default -> List.of("REFUSAL", "NO_DECISION", "MEASURE", "CONDUCT").get(number % 4);
        };
        return body(
                "areas", List.of(topic.area()),
                "articles", articles,
                "primaryArticle", articles.getFirst(),
                "bodyType", body.type().value(),
                "body", body.id().value(),
                "decisionType", decision,
                "province", PROVINCES.get(number % PROVINCES.size()),
                "groups", groups());
    }

    private List<String> groups() {
        return switch (topic) {
            case MIG_UND -> List.of("UNDOCUMENTED");
            case MIG_ASY -> List.of("REFUGEE");
            case JSR, POL, JJI -> List.of("POLICE_AND_JUSTICE");
            case PLEEG -> List.of("FOSTER_FAMILY");
            case GJH -> List.of("INSTITUTION");
            case POV -> List.of("POVERTY");
            default -> List.of();
        };
    }

    private void addFamily() {
        step(
                jurist,
                "child",
                "/cases/{case}/parties",
                body(
                        "role",
                        "CHILD",
                        "identity",
                        body("name", family.child()),
                        "birthDate",
                        family.birthDate().toString(),
                        "ageDisputed",
                        false,
                        "language",
                        "nl",
                        "interpreterNeeded",
                        false));
        if (asker().equals("LAWYER")) {
            step(
                    jurist,
                    "lawyer",
                    "/cases/{case}/parties",
                    body(
                            "role",
                            "LAWYER",
                            "identity",
                            body("name", "Advocaat " + family.surname()),
                            "ageDisputed",
                            false,
                            "language",
                            "nl",
                            "interpreterNeeded",
                            false,
                            "mandateProof",
                            "Volmacht ontvangen en gezien."));
        }
        for (int i = 0; i < family.parents(); i++) {
            step(
                    jurist,
                    "parent" + i,
                    "/cases/{case}/parties",
                    body(
                            "role",
                            "PARENT",
                            "identity",
                            body("name", family.parent(i), "phone", i == 0 ? family.phone() : null),
                            "ageDisputed",
                            false,
                            "language",
                            "nl",
                            "interpreterNeeded",
                            topic.team() == DemoCast.Team.MIGRATION));
            step(
                    jurist,
                    "authority" + i,
                    "/cases/{case}/authorities",
                    body(
                            "party",
                            key("parent" + i),
                            "kind",
                            "PARENT",
                            "from",
                            family.birthDate().toString()));
        }
    }

    private void advise(String outcome) {
        later(2, 30);
        step(
                jurist,
                "advice",
                "/cases/{case}/advice",
                body(
                        "level",
                        askedByChild ? "CHILD" : "PLAIN",
                        "text",
                        "Uitgelegd welke rechten hier gelden, wie beslist en welke stap nu het meeste helpt."));
        close(outcome);
    }

    private void keepDeadline() {
        later(1, 20);
        LocalDate due = today().plusDays(14 + chance.nextInt(28));
        step(
                jurist,
                "deadline",
                "/cases/{case}/deadlines",
                body(
                        "kind",
                        number % 3 == 0 ? "SOFT" : "FATAL",
                        "rule",
                        "CUSTOM",
                        "due",
                        due.toString(),
                        "note",
                        "Reactie op het besluit."));
        laterDays(6, 12);
        if (number % 12 != 0) {
            step(
                    jurist,
                    "met",
                    "/cases/{case}/deadlines/" + key("deadline") + "/completions",
                    body("metOn", today().toString(), "proof", "Ontvangstbevestiging in de mail van vandaag."));
            advise("SOLVED");
        }
    }

    private void hearAndConsent(String purpose) {
        later(3, 30);
        step(jurist, "view", "/cases/{case}/child-views", body("view", "Ik wil dat er naar mij geluisterd wordt."));
        childDecides = age() >= 12;
        if (childDecides) {
            consent("childConsent", child, purpose);
        }
        for (int i = 0; i < family.parents() && age() < 16; i++) {
            later(1, 20);
            if (age() < 16) {
                consent("parentConsent" + i, key("parent" + i), purpose);
            }
        }
    }

    private void consent(String name, UUID giver, String purpose) {
        step(
                jurist,
                name,
                "/cases/{case}/consents",
                body(
                        "giver",
                        giver,
                        "purpose",
                        purpose,
                        "recipient",
                        body.id().value(),
                        "dataSet",
                        DATA,
                        "validUntil",
                        today().plusMonths(6).toString(),
                        "how",
                        "PHONE_READ_BACK",
                        "proof",
                        "Voorgelezen aan de telefoon en bevestigd.",
                        "language",
                        "nl",
                        "understood",
                        true));
    }

    private void startMediation() {
        hearAndConsent("MEDIATION");
        later(1, 20);
        step(
                jurist,
                "mediation",
                "/cases/{case}/mediations",
                body(
                        "body",
                        body.id().value(),
                        "goal",
                        "Een besluit waarin het belang van het kind zichtbaar is gewogen.",
                        "message",
                        "Namens het kind vragen wij u om de beslissing opnieuw te bekijken.",
                        "dataSet",
                        DATA));
        laterDays(4, 14);
    }

    private void mediate(boolean agreed) {
        startMediation();
        String mediation = "/cases/{case}/mediations/" + key("mediation");
        step(jurist, "reply", mediation + "/replies", body("message", "Wij bekijken de zaak en komen erop terug."));
        laterDays(3, 10);
        step(
                jurist,
                "reminder",
                mediation + "/messages",
                body("message", "Wij horen graag deze week van u.", "dataSet", List.of("LEGAL_POSITION")));
        laterDays(3, 12);
        if (agreed) {
            step(
                    jurist,
                    "terms",
                    mediation + "/proposals",
                    body("terms", "Het besluit wordt ingetrokken; er volgt een gesprek met het kind."));
            laterDays(1, 4);
            step(
                    jurist,
                    "agreed",
                    mediation + "/agreements",
                    body("terms", "Het besluit wordt ingetrokken; er volgt een gesprek met het kind."));
            laterDays(1, 3);
        }
        step(jurist, "concluded", mediation + "/conclusions", body("result", agreed ? "AGREED" : "NOT_AGREED"));
        if (number % 7 == 0) {
            escalate(topic.area() + "-BELANG-KIND");
        }
        close(agreed ? "SOLVED" : "NOT_SOLVED");
    }

    private void refuseConsent() {
        later(3, 20);
        step(jurist, "view", "/cases/{case}/child-views", body("view", "Ik weet nog niet wat ik wil."));
        later(1, 5);
        UUID giver = age() >= 16 ? child : key("parent0");
        step(
                jurist,
                "refusal",
                "/cases/{case}/consent-refusals",
                body(
                        "giver",
                        giver,
                        "purpose",
                        "MEDIATION",
                        "recipient",
                        body.id().value()));
        advise("ADVICE_ONLY");
    }

    private void withdrawConsent() {
        startMediation();
        UUID giver = childDecides ? child : key("parent0");
        step(
                jurist,
                "withdrawal",
                "/cases/{case}/consent-withdrawals",
                body(
                        "giver",
                        giver,
                        "purpose",
                        "MEDIATION",
                        "recipient",
                        body.id().value()));
        laterDays(1, 3);
        step(
                jurist,
                "aborted",
                "/cases/{case}/mediations/" + key("mediation") + "/abortions",
                body("reason", "De toestemming is ingetrokken; er gaat niets meer naar buiten."));
        close("WITHDRAWN_BY_CLIENT");
    }

    private void refer() {
        hearAndConsent("SHARE_WITH_BODY");
        later(1, 10);
        step(
                jurist,
                "referral",
                "/cases/{case}/referrals",
                body("to", body.id().value(), "message", "Wij verwijzen dit kind naar u door.", "dataSet", DATA));
        laterDays(2, 9);
        step(
                jurist,
                "referralAnswer",
                "/cases/{case}/referrals/" + key("referral") + "/answers",
                body("answer", "ACCEPTED"));
        laterDays(10, 25);
        step(
                jurist,
                "referralDone",
                "/cases/{case}/referrals/" + key("referral") + "/answers",
                body("answer", "COMPLETED"));
        close("REFERRED");
    }

    private void protect() {
        later(1, 2);
        step(
                jurist,
                "concern",
                "/cases/{case}/safety-concerns",
                body("level", "SERIOUS", "description", "Er zijn zorgen over de veiligheid thuis."));
        for (int protocolStep = 1; protocolStep <= 4; protocolStep++) {
            later(1, 6);
            step(
                    jurist,
                    "protocol" + protocolStep,
                    "/cases/{case}/protocol-steps",
                    body("step", protocolStep, "note", "Stap " + protocolStep + " gezet en vastgelegd."));
        }
        later(1, 6);
        step(
                jurist,
                "decision",
                "/cases/{case}/protocol-steps/proposals",
                body("decision", "Advies gevraagd aan Veilig Thuis, zonder naam."));
        laterDays(1, 2);
        step(senior, "confirmed", "/cases/{case}/protocol-steps/confirmations", Map.of());
        advise("PARTLY_SOLVED");
    }

    private void rooted(String decision, String outcome) {
        later(4, 30);
        step(
                jurist,
                "dispute",
                "/cases/{case}/decisions",
                body(
                        "body", body.id().value(),
                        "type", decision,
                        "date", today().minusDays(20).toString(),
                        "receivedAt", today().minusDays(18).toString()));
        laterDays(1, 8);
        escalate("GEWORTELDE-KINDEREN");
        advise(outcome);
    }

    private void escalate(String issue) {
        step(
                jurist,
                "escalation",
                "/cases/{case}/research-escalations",
                body("issueHint", issue, "reason", "Andere kinderen in dezelfde positie krijgen een ander antwoord."));
    }

    private void close(String outcome) {
        laterDays(2, 20);
        step(jurist, "closed", "/cases/{case}/closures", body("outcome", outcome, "satisfaction", 3 + number % 3));
    }

    /** How old the child is by now; who decides may change in the course of a story. */
    private int age() {
        return Period.between(family.birthDate(), today()).getYears();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, AMSTERDAM);
    }

    private void later(int fromHours, int toHours) {
        now = workingTime(
                now.plus(Duration.ofMinutes(fromHours * 60L + chance.nextInt((toHours - fromHours) * 60 + 1))));
    }

    /** The moment itself if the helpdesk is open then, otherwise the next working morning. */
    private static Instant workingTime(Instant moment) {
        ZonedDateTime local = moment.atZone(AMSTERDAM);
        if (local.getHour() >= 17) {
            local = local.plusDays(1).with(LocalTime.of(9, local.getMinute()));
        } else if (local.getHour() < 9) {
            local = local.with(LocalTime.of(9, local.getMinute()));
        }
        while (local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY) {
            local = local.plusDays(1);
        }
        return local.toInstant();
    }

    private void laterDays(int from, int to) {
        later(from * 24, to * 24);
    }

    private void step(DemoCast actor, String name, String path, Map<String, Object> body) {
        now = now.plus(Duration.ofMinutes(1));
        steps.add(new DemoStep(now, actor, key(name), path, body));
    }

    private UUID key(String name) {
        return UUID.nameUUIDFromBytes(("demo/" + number + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
