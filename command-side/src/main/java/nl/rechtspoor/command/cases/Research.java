package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rechtspoor.command.cases.ResearchCommand.EscalateToResearch;
import nl.rechtspoor.command.cases.ResearchCommand.ObjectToStatistics;
import nl.rechtspoor.command.cases.ResearchCommand.WithdrawFromResearch;
import nl.rechtspoor.command.cases.WorkRejection.AlreadyEscalated;
import nl.rechtspoor.command.cases.WorkRejection.AlreadyObjected;
import nl.rechtspoor.command.cases.WorkRejection.PatternHasFreeText;
import nl.rechtspoor.command.cases.WorkRejection.SubjectObjected;
import nl.rechtspoor.kernel.cases.AgeBand;
import nl.rechtspoor.kernel.cases.BirthDate;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseEscalatedToResearch;
import nl.rechtspoor.kernel.cases.CaseEvent.ResearchParticipationEnded;
import nl.rechtspoor.kernel.cases.CodedPattern;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.cases.ConsentNeed;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.kernel.cases.PatternId;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** What research may know of the case: coded patterns, until the child's side objects. */
class Research {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{1,60}");

    /** A pattern is the same whatever the quarter it was handed on in. */
    private record Handed(CodedPattern codes, String issueHint) {
        static Handed of(CodedPattern codes, String issueHint) {
            return new Handed(
                    new CodedPattern(
                            codes.areas(),
                            codes.articles(),
                            codes.primaryArticle(),
                            codes.bodyType(),
                            codes.body(),
                            codes.decisionType(),
                            codes.province(),
                            codes.groups(),
                            AgeBand.UNKNOWN,
                            ""),
                    issueHint);
        }
    }

    private final Case theCase;
    private final Map<Handed, PatternId> handed = new HashMap<>();
    private final Set<ParticipationEnd> ended = EnumSet.noneOf(ParticipationEnd.class);

    Research(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(EscalateToResearch command, Act act, Knowledge knowledge) {
        rejectIf(!CODE.matcher(command.issueHint()).matches(), new PatternHasFreeText());
        rejectIf(!ended.isEmpty(), new SubjectObjected());
        var codes = new PatternCoding(theCase.file.codes(), knowledge).of(birthDate(knowledge), act.day());
        var before = handed.get(Handed.of(codes, command.issueHint()));
        if (before != null) {
            throw new Rejected(new AlreadyEscalated(before));
        }
        var narrative = command.narrative();
        apply(new CaseEscalatedToResearch(
                theCase.id(),
                new PatternId(act.commandId()),
                codes,
                command.issueHint(),
                knowledge.families().of(command.issueHint(), theCase.links.family()),
                theCase.text("case-escalated-to-research/reason", command.reason()),
                theCase.textOrNull("case-escalated-to-research/narrative", narrative),
                narrative == null ? null : narrativeConsent(act, knowledge)));
    }

    private @Nullable BirthDate birthDate(Knowledge knowledge) {
        return theCase.parties.birthDate(knowledge.keyring());
    }

    /** A story, unlike codes, needs a consent of its own. */
    private @Nullable ConsentId narrativeConsent(Act act, Knowledge knowledge) {
        var need = new ConsentNeed(ConsentPurpose.RESEARCH_CASE_STUDY, null);
        var clearance = theCase.clearances.require(need, Set.of(), act, knowledge);
        return clearance.consents().stream()
                .min(Comparator.comparing(ConsentId::value))
                .orElse(null);
    }

    @CommandHandler
    void handle(ObjectToStatistics command, Act act) {
        end(ParticipationEnd.OBJECTION);
    }

    @CommandHandler
    void handle(WithdrawFromResearch command, Act act) {
        end(ParticipationEnd.WITHDRAWAL);
    }

    private void end(ParticipationEnd kind) {
        rejectIf(ended.contains(kind), new AlreadyObjected());
        apply(new ResearchParticipationEnded(theCase.id(), kind));
    }

    void evolve(CaseEscalatedToResearch escalated) {
        handed.put(Handed.of(escalated.codes(), escalated.issueHint()), escalated.pattern());
    }

    void evolve(ResearchParticipationEnded end) {
        ended.add(end.kind());
    }
}
