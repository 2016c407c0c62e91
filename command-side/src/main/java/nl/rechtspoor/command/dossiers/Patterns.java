package nl.rechtspoor.command.dossiers;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.command.dossiers.ResearchCommand.AddCasePattern;
import nl.rechtspoor.command.dossiers.ResearchCommand.RemoveCasePattern;
import nl.rechtspoor.command.dossiers.ResearchRejection.NotEscalated;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternAdded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternRemoved;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.ReopeningCause;
import nl.rechtspoor.platform.commands.Rejected;

/** The coded patterns that count in a dossier: only of cases that say so themselves, each case once, until it leaves. */
class Patterns {
    private final ResearchDossier dossier;
    private final Map<CaseId, String> families = new LinkedHashMap<>();

    Patterns(ResearchDossier dossier) {
        this.dossier = dossier;
    }

    /** The first pattern of a hint opens its dossier, and one after the issue was resolved opens it again. */
    void add(AddCasePattern command, DossierKnowledge knowledge) {
        if (families.containsKey(command.caseId())) {
            return;
        }
        var escalated = knowledge
                .escalations()
                .find(command.caseId(), command.pattern())
                .filter(found -> IssueKey.ofHint(found.issueHint()).dossier().equals(command.dossierId()))
                .orElseThrow(() -> new Rejected(new NotEscalated()));
        if (dossier.isNew()) {
            apply(new DossierOpened(
                    command.dossierId(), IssueKey.ofHint(escalated.issueHint()), DossierOrigin.ESCALATION, null, null));
        }
        apply(new PatternAdded(
                command.dossierId(),
                command.caseId(),
                command.pattern(),
                escalated.codes(),
                escalated.issueHint(),
                escalated.familyHash()));
        if (dossier.isIn(DossierStage.RESOLVED)) {
            dossier.reopen(ReopeningCause.RELAPSE, null);
        }
    }

    void remove(RemoveCasePattern command) {
        if (families.containsKey(command.caseId())) {
            apply(new PatternRemoved(dossier.id(), command.caseId(), command.because()));
        }
    }

    Set<CaseId> cases() {
        return families.keySet();
    }

    /** How many families that have nothing to do with each other. */
    int families() {
        return Set.copyOf(families.values()).size();
    }

    void evolve(PatternAdded added) {
        families.put(added.caseId(), added.familyHash());
    }

    void evolve(PatternRemoved removed) {
        families.remove(removed.caseId());
    }
}
