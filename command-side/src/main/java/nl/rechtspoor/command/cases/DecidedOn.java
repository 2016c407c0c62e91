package nl.rechtspoor.command.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.command.cases.Judgement.JudgedFact;
import nl.rechtspoor.command.cases.Judgement.JudgedFact.Name;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.ConsentNeed;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.rules.ConsentBand;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;

/** What a case could see when it decided, told in codes. */
record DecidedOn(Case theCase, RecordedAct recorded, Act act, Knowledge knowledge) {
    List<JudgedFact> facts() {
        var facts = new ArrayList<JudgedFact>();
        facts.add(new JudgedFact(Name.STAGE, theCase.lifeCycle.stage().name()));
        facts.add(new JudgedFact(Name.RELATION, theCase.access.relationOf(act).name()));
        need().ifPresent(need -> addConsents(need, facts));
        return facts;
    }

    /** What had to be consented to, if it was something that leaves the helpdesk or a consent itself. */
    private Optional<ConsentNeed> need() {
        return recorded.facts().stream().flatMap(event -> need(event).stream()).findFirst();
    }

    private static Optional<ConsentNeed> need(CaseEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case CaseEvent.BodyContacted it -> new ConsentNeed(ConsentPurpose.MEDIATION, it.body());
                    case CaseEvent.MediationStarted it -> new ConsentNeed(ConsentPurpose.MEDIATION, it.body());
                    case CaseEvent.CaseReferred it -> new ConsentNeed(ConsentPurpose.SHARE_WITH_BODY, it.to());
                    case CaseEvent.ReportRequested _ -> new ConsentNeed(ConsentPurpose.COURT_REPORT, null);
                    case CaseEvent.ConsentRecorded it -> new ConsentNeed(it.purpose(), it.recipient());
                    case CaseEvent.ConsentWaiverProposed it -> new ConsentNeed(it.purpose(), it.recipient());
                    case CaseEvent.ConsentRequirementWaived it -> new ConsentNeed(it.purpose(), it.recipient());
                    default -> null; // nothing else asks for consent
                });
    }

    private void addConsents(ConsentNeed need, List<JudgedFact> facts) {
        var rules = knowledge.consentOn(act.day());
        facts.add(new JudgedFact(Name.CONSENT_RULES, rules.ruleset().version().value()));
        facts.add(new JudgedFact(Name.CHILD_HEARD, String.valueOf(theCase.file.childHeard())));
        facts.add(new JudgedFact(Name.SAFETY_STOP, String.valueOf(theCase.safety.isStopped())));
        try {
            var situation = theCase.consents.situation(knowledge.keyring());
            facts.add(new JudgedFact(Name.AGES, ages(rules.bandOn(situation.birthDate(), act.day()))));
            var assessment = rules.assess(situation, need, act.day());
            assessment.usable().forEach(one -> facts.add(new JudgedFact(Name.CONSENT, one.toString())));
            assessment
                    .missing()
                    .forEach(one -> facts.add(new JudgedFact(Name.MISSING_CONSENT, one.role() + " " + one.reason())));
            assessment.refusedBy().forEach(one -> facts.add(new JudgedFact(Name.REFUSED_BY, one.toString())));
        } catch (Rejected erased) {
            // whoever was erased has no age any more; the verdict says so
        }
    }

    private static String ages(ConsentBand band) {
        return band.toAge() == ConsentBand.NO_LIMIT ? band.fromAge() + "+" : band.fromAge() + "-" + band.toAge();
    }
}
