package nl.rechtspoor.command.cases;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Claims;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.encryption.Keyring;

/**
 * What a case could look up when an act was decided. Other cases are read as they stood then; what nobody can look up any
 * more is taken as recorded, in favour of whoever acted, and noted. It changes nothing anywhere.
 */
final class KnowledgeThen implements Bodies, Keyring, Claims, OtherCases, PeopleInCases {
    private final RecordedAct recorded;
    private final Knowledge now;
    private final StoredOtherCases others;
    private final Set<Assumption> assumed = EnumSet.noneOf(Assumption.class);
    private boolean metErased;

    KnowledgeThen(RecordedAct recorded, Knowledge now, StoredOtherCases others) {
        this.recorded = recorded;
        this.now = now;
        this.others = others;
    }

    Knowledge knowledge() {
        return new Knowledge(
                new RulesThen(now.rules(), recorded).rules(),
                this,
                this,
                this,
                _ -> opening().map(CaseOpened::number).orElse(""),
                _ -> {
                    assume(Assumption.CONFLICT_CHECK_AS_RECORDED);
                    return opening().map(CaseOpened::conflictCheck);
                },
                (_, _) -> assume(Assumption.COLLEAGUE_COULD_TAKE_IT),
                this,
                this,
                now.families());
    }

    /** What was taken for granted so far. */
    Set<Assumption> assumed() {
        return assumed;
    }

    /** Whether a value was asked for whose subject has been erased since. */
    boolean hasMetErased() {
        return metErased;
    }

    boolean assume(Assumption assumption) {
        assumed.add(assumption);
        return true;
    }

    private Optional<CaseOpened> opening() {
        return recorded.facts().stream()
                .filter(CaseOpened.class::isInstance)
                .map(CaseOpened.class::cast)
                .findFirst();
    }

    @Override
    public Optional<Body> find(BodyId id) {
        return now.bodies().find(id);
    }

    @Override
    public List<Body> search(String words, int limit) {
        return now.bodies().search(words, limit);
    }

    @Override
    public boolean exists(BodyId id, LocalDate day) {
        return find(id).map(body -> body.valid().covers(day)).orElseGet(() -> assume(Assumption.BODY_WAS_KNOWN));
    }

    @Override
    public <T> Optional<T> open(Sensitive<T> value, Class<T> type) {
        var opened = now.keyring().open(value, type);
        metErased |= opened.isEmpty();
        return opened;
    }

    @Override
    public void destroy(SubjectId subject) {
        throw new UnsupportedOperationException("a judgement destroys nothing");
    }

    @Override
    public boolean take(String kind, UUID subject, UUID holder) {
        return assume(Assumption.CONTACT_WAS_FREE);
    }

    @Override
    public void release(String kind, UUID subject, UUID holder) {} // what was taken for granted needs no giving back

    @Override
    public Optional<OtherCase> find(CaseId caseId) {
        return others.find(caseId, recorded.recordedAt());
    }

    @Override
    public OtherCase visible(CaseId caseId, Act act) {
        var found = find(caseId).filter(other -> !other.standing().isWalledOffFrom(act));
        if (found.isPresent() && !found.orElseThrow().standing().isVisibleTo(act)) {
            assume(Assumption.ACTOR_WAS_IN_TEAM);
            return found.orElseThrow();
        }
        return OtherCases.super.visible(caseId, act);
    }

    @Override
    public Optional<CaseEvent> entry(CaseId caseId, UUID event) {
        return others.entry(caseId, event);
    }

    @Override
    public boolean isElsewhere(SubjectId person, CaseId here) {
        assume(Assumption.NEEDED_ELSEWHERE_AS_RECORDED);
        var erased = recorded.facts().stream()
                .filter(SubjectDataErased.class::isInstance)
                .map(event -> ((SubjectDataErased) event).subject())
                .collect(toSet());
        return !erased.contains(person);
    }

    @Override
    public boolean isOnHold(SubjectId person) {
        return !assume(Assumption.NO_HOLD_ELSEWHERE);
    }
}
