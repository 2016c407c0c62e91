package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.command.cases.AccessCommand.AssignCase;
import nl.rechtspoor.command.cases.AccessCommand.BreakGlass;
import nl.rechtspoor.command.cases.AccessCommand.LiftWall;
import nl.rechtspoor.command.cases.AccessCommand.RaiseWall;
import nl.rechtspoor.command.cases.AccessCommand.TransferCase;
import nl.rechtspoor.command.cases.OpeningRejection.AlreadyAssigned;
import nl.rechtspoor.command.cases.OpeningRejection.AssigneeInvalid;
import nl.rechtspoor.command.cases.OpeningRejection.NoRelationToCase;
import nl.rechtspoor.command.cases.OpeningRejection.NoWall;
import nl.rechtspoor.command.cases.OpeningRejection.Wall;
import nl.rechtspoor.command.cases.OpeningRejection.WallExists;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseAssigned;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.GlassBroken;
import nl.rechtspoor.kernel.cases.CaseEvent.WallLifted;
import nl.rechtspoor.kernel.cases.CaseEvent.WallRaised;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Who works on the case, who may not see it, and who took emergency access. */
class Access {
    private static final Duration EMERGENCY = Duration.ofHours(4);

    /** In what way somebody has to do with the case. */
    enum Relation {
        ASSIGNEE,
        TEAM,
        EMERGENCY,
        /** The role opens every case. */
        ROLE,
        /** A wall keeps them out. */
        WALL,
        NONE
    }

    private final Case theCase;
    private @Nullable StaffId assignee;
    private @Nullable TeamId team;
    private final Set<StaffId> walls = new HashSet<>();
    private final Map<StaffId, Instant> emergencies = new HashMap<>();

    Access(Case theCase) {
        this.theCase = theCase;
    }

    /** A wall beats everything; then the relation to the case counts. */
    void check(CaseCommand command, Act act) {
        rejectIf(walls.contains(act.actor()), new Wall(act.actor()));
        rejectIf(!isRelated(command, act), new NoRelationToCase());
    }

    private boolean isRelated(CaseCommand command, Act act) {
        return switch (act.role()) {
            case SYSTEM, SENIOR_JURIST -> true;
            case PRIVACY_OFFICER, AUDITOR -> isOpenTo(command, act);
            case JURIST -> command instanceof BreakGlass || relationOf(act) != Relation.NONE;
            case RESEARCHER, DIRECTOR, ADMIN -> false;
        };
    }

    /** What connects whoever acts with the case. */
    Relation relationOf(Act act) {
        if (walls.contains(act.actor())) {
            return Relation.WALL;
        }
        return switch (act.role()) {
            case SYSTEM, SENIOR_JURIST, PRIVACY_OFFICER, AUDITOR -> Relation.ROLE;
            case JURIST -> {
                if (act.actor().equals(assignee)) {
                    yield Relation.ASSIGNEE;
                }
                if (team != null && act.teams().contains(team)) {
                    yield Relation.TEAM;
                }
                yield act.now().isBefore(emergencies.getOrDefault(act.actor(), Instant.MIN))
                        ? Relation.EMERGENCY
                        : Relation.NONE;
            }
            case RESEARCHER, DIRECTOR, ADMIN -> Relation.NONE;
        };
    }

    /** Their roles open a few commands on every case. */
    private static boolean isOpenTo(CaseCommand command, Act act) {
        var allowed = command.getClass().getAnnotation(AllowedTo.class);
        return allowed != null && Arrays.asList(allowed.value()).contains(act.role());
    }

    @CommandHandler
    void handle(AssignCase command, Act act, Knowledge knowledge) {
        if (assignee != null) {
            throw new Rejected(new AlreadyAssigned(assignee));
        }
        requireCanTake(command.assignee(), command.team(), knowledge);
        apply(new CaseAssigned(theCase.id(), command.assignee(), command.team(), null));
    }

    @CommandHandler
    void handle(TransferCase command, Act act, Knowledge knowledge) {
        requireCanTake(command.assignee(), command.team(), knowledge);
        apply(new CaseAssigned(
                theCase.id(),
                command.assignee(),
                command.team(),
                theCase.text("case-assigned/reason", command.reason())));
    }

    private void requireCanTake(StaffId staff, TeamId ofTeam, Knowledge knowledge) {
        rejectIf(walls.contains(staff), new Wall(staff));
        rejectIf(!knowledge.colleagues().canTake(staff, ofTeam), new AssigneeInvalid(staff));
    }

    @CommandHandler
    void handle(RaiseWall command, Act act) {
        rejectIf(walls.contains(command.staff()), new WallExists(command.staff()));
        apply(new WallRaised(theCase.id(), command.staff(), theCase.text("wall-raised/reason", command.reason())));
    }

    @CommandHandler
    void handle(LiftWall command, Act act) {
        rejectIf(!walls.contains(command.staff()), new NoWall(command.staff()));
        apply(new WallLifted(theCase.id(), command.staff(), theCase.text("wall-lifted/reason", command.reason())));
    }

    @CommandHandler
    void handle(BreakGlass command, Act act) {
        var reason = theCase.text("glass-broken/reason", command.reason());
        apply(new GlassBroken(theCase.id(), act.actor(), act.now().plus(EMERGENCY), reason));
    }

    void evolve(CaseOpened opened) {
        team = opened.team();
    }

    void evolve(CaseAssigned assigned) {
        assignee = assigned.assignee();
        team = assigned.team();
    }

    void evolve(WallRaised raised) {
        walls.add(raised.staff());
    }

    void evolve(WallLifted lifted) {
        walls.remove(lifted.staff());
    }

    void evolve(GlassBroken broken) {
        emergencies.put(broken.staff(), broken.until());
    }
}
