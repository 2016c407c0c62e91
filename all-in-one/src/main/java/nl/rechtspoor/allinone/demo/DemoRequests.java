package nl.rechtspoor.allinone.demo;

import static nl.rechtspoor.allinone.demo.DemoStep.body;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people at the helpdesk ask of a case that is open, in the form in which the API wants it. */
record DemoRequests(DemoCase facts, DemoCourse course) {
    private static final List<String> DATA = List.of("IDENTITY", "FAMILY_SITUATION", "LEGAL_POSITION");
    private static final String TERMS = "Het besluit wordt ingetrokken; er volgt een gesprek met het kind.";

    void firstAnswer() {
        ask(
                "answer",
                "/advice",
                body("level", "PLAIN", "text", "Wij hebben uw vraag gelezen en bellen u deze week om mee te denken."));
    }

    void advice() {
        ask(
                "advice",
                "/advice",
                body(
                        "level",
                        facts.askedByChild() ? "CHILD" : "PLAIN",
                        "text",
                        "Uitgelegd welke rechten hier gelden, wie beslist en welke stap nu het meeste helpt."));
    }

    void deadline(LocalDate due) {
        ask(
                "deadline",
                "/deadlines",
                body(
                        "kind",
                        facts.number() % 3 == 0 ? "SOFT" : "FATAL",
                        "rule",
                        "CUSTOM",
                        "due",
                        due.toString(),
                        "note",
                        "Reactie op het besluit."));
    }

    void meetDeadline() {
        ask(
                "met",
                "/deadlines/" + course.key("deadline") + "/completions",
                body("metOn", course.today().toString(), "proof", "Ontvangstbevestiging in de mail van vandaag."));
    }

    void childView(String view) {
        ask("view", "/child-views", body("view", view));
    }

    void consent(String name, UUID giver, String purpose) {
        consent(name, giver, purpose, facts.body().id().value());
    }

    /** Allows to be contacted later, so that whoever did is asked after closing how satisfied they are. */
    void consentToBeContactedLater(UUID giver) {
        consent("later", giver, "CONTACT_BACK", null);
    }

    private void consent(String name, UUID giver, String purpose, @Nullable String recipient) {
        ask(
                name,
                "/consents",
                body(
                        "giver",
                        giver,
                        "purpose",
                        purpose,
                        "recipient",
                        recipient,
                        "dataSet",
                        DATA,
                        "validUntil",
                        course.today().plusMonths(6).toString(),
                        "how",
                        "PHONE_READ_BACK",
                        "proof",
                        "Voorgelezen aan de telefoon en bevestigd.",
                        "language",
                        "nl",
                        "understood",
                        true));
    }

    void refusal(UUID giver) {
        ask("refusal", "/consent-refusals", aboutMediation(giver));
    }

    void withdrawal(UUID giver) {
        ask("withdrawal", "/consent-withdrawals", aboutMediation(giver));
    }

    void mediation() {
        ask(
                "mediation",
                "/mediations",
                body(
                        "body",
                        facts.body().id().value(),
                        "goal",
                        "Een besluit waarin het belang van het kind zichtbaar is gewogen.",
                        "message",
                        "Namens het kind vragen wij u om de beslissing opnieuw te bekijken.",
                        "dataSet",
                        DATA));
    }

    void reply() {
        inMediation("reply", "/replies", body("message", "Wij bekijken de zaak en komen erop terug."));
    }

    void reminder() {
        inMediation(
                "reminder",
                "/messages",
                body("message", "Wij horen graag deze week van u.", "dataSet", List.of("LEGAL_POSITION")));
    }

    void proposal() {
        inMediation("terms", "/proposals", body("terms", TERMS));
    }

    void agreement() {
        inMediation("agreed", "/agreements", body("terms", TERMS));
    }

    void conclusion(boolean agreed) {
        inMediation("concluded", "/conclusions", body("result", agreed ? "AGREED" : "NOT_AGREED"));
    }

    void abortion() {
        inMediation(
                "aborted",
                "/abortions",
                body("reason", "De toestemming is ingetrokken; er gaat niets meer naar buiten."));
    }

    void referral() {
        ask(
                "referral",
                "/referrals",
                body(
                        "to",
                        facts.body().id().value(),
                        "message",
                        "Wij verwijzen dit kind naar u door.",
                        "dataSet",
                        DATA));
    }

    void answerToReferral(String name, String answer) {
        ask(name, "/referrals/" + course.key("referral") + "/answers", body("answer", answer));
    }

    void safetyConcern() {
        ask(
                "concern",
                "/safety-concerns",
                body("level", "SERIOUS", "description", "Er zijn zorgen over de veiligheid thuis."));
    }

    void protocolStep(int step) {
        ask("protocol" + step, "/protocol-steps", body("step", step, "note", "Stap " + step + " gezet en vastgelegd."));
    }

    void protocolDecision() {
        ask(
                "decision",
                "/protocol-steps/proposals",
                body("decision", "Advies gevraagd aan Veilig Thuis, zonder naam."));
    }

    void confirmationBySenior() {
        course.step(facts.senior(), "confirmed", "/cases/{case}/protocol-steps/confirmations", Map.of());
    }

    void decisionInDispute(String type) {
        ask(
                "dispute",
                "/decisions",
                body(
                        "body", facts.body().id().value(),
                        "type", type,
                        "date", course.today().minusDays(20).toString(),
                        "receivedAt", course.today().minusDays(18).toString()));
    }

    void escalation(String issue) {
        ask(
                "escalation",
                "/research-escalations",
                body("issueHint", issue, "reason", "Andere kinderen in dezelfde positie krijgen een ander antwoord."));
    }

    void closing(String outcome) {
        ask("closed", "/closures", body("outcome", outcome, "satisfaction", 3 + facts.number() % 3));
    }

    void closingUnasked(String outcome) {
        ask("closed", "/closures", body("outcome", outcome));
    }

    void answerHowSatisfied(UUID party) {
        boolean isReached = facts.number() % 4 != 0;
        ask(
                "satisfied",
                "/satisfaction-answers",
                body(
                        "party",
                        party,
                        "score",
                        isReached ? 3 + facts.number() / 9 % 3 : null,
                        "noAnswer",
                        isReached ? null : "NOT_REACHED"));
    }

    private Map<String, Object> aboutMediation(UUID giver) {
        return body(
                "giver",
                giver,
                "purpose",
                "MEDIATION",
                "recipient",
                facts.body().id().value());
    }

    private void inMediation(String name, String path, Map<String, Object> body) {
        ask(name, "/mediations/" + course.key("mediation") + path, body);
    }

    private void ask(String name, String path, Map<String, Object> body) {
        course.step(facts.jurist(), name, "/cases/{case}" + path, body);
    }
}
