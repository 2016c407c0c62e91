package nl.rechtspoor.allinone.demo;

import java.time.Instant;
import java.time.Period;
import java.util.SplittableRandom;
import java.util.UUID;

/** Tells how one case goes: who does what, and how long it takes until the next thing happens. */
final class DemoStoryteller {
    private final DemoCase facts;
    private final DemoCourse course;
    private final DemoIntake intake;
    private final DemoRequests requests;

    DemoStoryteller(DemoCase facts, Instant opened, SplittableRandom chance) {
        this.facts = facts;
        this.course = new DemoCourse(facts.number(), opened, chance);
        this.intake = new DemoIntake(facts, course);
        this.requests = new DemoRequests(facts, course);
    }

    /** The story up to a moment; what would come later has not happened yet. */
    DemoStory tell(Instant end) {
        intake.open();
        intake.addFamily();
        if (facts.isWritten() && facts.number() % 40 != 0) {
            course.later(1, 8);
            requests.firstAnswer();
        }
        switch (facts.plot()) {
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
        return new DemoStory(facts.number(), facts.topic(), facts.askedByChild(), course.until(end));
    }

    private void advise(String outcome) {
        course.later(2, 30);
        requests.advice();
        close(outcome);
    }

    private void keepDeadline() {
        course.later(1, 20);
        requests.deadline(course.dayAhead(14, 42));
        course.laterDays(6, 12);
        if (facts.number() % 12 == 0) {
            course.laterDays(37, 45);
            requests.meetDeadline();
            advise("NOT_SOLVED");
        } else {
            requests.meetDeadline();
            advise("SOLVED");
        }
    }

    /** Hears the child and asks for every consent that its age makes necessary; says whether the child decides. */
    private boolean hearAndConsent(String purpose) {
        course.later(3, 30);
        requests.childView("Ik wil dat er naar mij geluisterd wordt.");
        boolean childDecides = age() >= 12;
        if (childDecides) {
            requests.consent("childConsent", child(), purpose);
        }
        for (int i = 0; i < facts.family().parents() && age() < 16; i++) {
            course.later(1, 20);
            if (age() < 16) {
                requests.consent("parentConsent" + i, parent(i), purpose);
            }
        }
        return childDecides;
    }

    private boolean startMediation() {
        boolean childDecides = hearAndConsent("MEDIATION");
        course.later(1, 20);
        requests.mediation();
        course.laterDays(4, 14);
        return childDecides;
    }

    private void mediate(boolean agreed) {
        startMediation();
        requests.reply();
        course.laterDays(3, 10);
        requests.reminder();
        course.laterDays(3, 12);
        if (agreed) {
            requests.proposal();
            course.laterDays(1, 4);
            requests.agreement();
            course.laterDays(1, 3);
        }
        requests.conclusion(agreed);
        if (facts.number() % 7 == 0) {
            requests.escalation(facts.topic().area() + "-BELANG-KIND");
        }
        close(agreed ? "SOLVED" : "NOT_SOLVED");
    }

    private void refuseConsent() {
        course.later(3, 20);
        requests.childView("Ik weet nog niet wat ik wil.");
        course.later(1, 5);
        requests.refusal(age() >= 16 ? child() : parent(0));
        advise("ADVICE_ONLY");
    }

    private void withdrawConsent() {
        boolean childDecides = startMediation();
        requests.withdrawal(childDecides ? child() : parent(0));
        course.laterDays(1, 3);
        requests.abortion();
        close("WITHDRAWN_BY_CLIENT");
    }

    private void refer() {
        hearAndConsent("SHARE_WITH_BODY");
        course.later(1, 10);
        requests.referral();
        course.laterDays(2, 9);
        requests.answerToReferral("referralAnswer", "ACCEPTED");
        course.laterDays(10, 25);
        requests.answerToReferral("referralDone", "COMPLETED");
        close("REFERRED");
    }

    private void protect() {
        course.later(1, 2);
        requests.safetyConcern();
        for (int protocolStep = 1; protocolStep <= 4; protocolStep++) {
            course.later(1, 6);
            requests.protocolStep(protocolStep);
        }
        course.later(1, 6);
        requests.protocolDecision();
        course.laterDays(1, 2);
        requests.confirmationBySenior();
        advise("PARTLY_SOLVED");
    }

    private void rooted(String decision, String outcome) {
        course.later(4, 30);
        requests.decisionInDispute(decision);
        course.laterDays(1, 8);
        requests.escalation(DemoResearch.HINT);
        advise(outcome);
    }

    private void close(String outcome) {
        course.laterDays(2, 20);
        if (facts.number() % 9 == 0) {
            closeAndAskLater(outcome);
        } else {
            requests.closing(outcome);
        }
    }

    /** Some are asked within the six weeks, and some are forgotten. */
    private void closeAndAskLater(String outcome) {
        UUID asked = age() < 16 ? parent(0) : child();
        requests.consentToBeContactedLater(asked);
        requests.closingUnasked(outcome);
        if (facts.number() % 5 != 0) {
            course.laterDays(8, 35);
            requests.answerHowSatisfied(asked);
        }
    }

    private UUID child() {
        return course.key("child");
    }

    private UUID parent(int index) {
        return course.key("parent" + index);
    }

    /** How old the child is by now; who decides may change in the course of a story. */
    private int age() {
        return Period.between(facts.family().birthDate(), course.today()).getYears();
    }
}
