package nl.rechtspoor.query.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent.GlassBroken;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.query.access.StaffNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers an auditor from the sealed stream alone. The same question about the same positions gets the same answer for
 * ever; only a value whose subject was erased, or emergency access, changes how personal values are shown.
 */
@Component
class AuditHistory {
    private final SealedHistory sealed;
    private final PersonalValues personal;
    private final StaffNames names;
    private final Clock clock;

    AuditHistory(SealedHistory sealed, PersonalValues personal, StaffNames names, Clock clock) {
        this.sealed = sealed;
        this.personal = personal;
        this.names = names;
        this.clock = clock;
    }

    /** Every event of one case. */
    record History(UUID caseId, @Nullable String number, boolean opened, List<EventLine> items) {}

    /** The state of one case at a moment. The position is that of the last event it rests on. */
    record State(
            UUID caseId,
            long position,
            @Nullable Instant asOf,
            @Nullable Instant knownAt,
            SortedMap<String, @Nullable Object> fields) {}

    /** One field that two moments do not share. */
    record Changed(
            String field, @Nullable Object before, @Nullable Object after, long position) {}

    /** Nothing when the case does not exist; that it is not there is all that anybody learns. */
    Optional<History> history(CaseId caseId, StaffId auditor) {
        return read(caseId, auditor).map(story -> {
            var known = names.of(
                    story.told().stream().map(event -> event.actor().id()).toList());
            return new History(
                    caseId.value(),
                    (String) CaseState.at(Moment.NOW, story.told()).valueOf("number"),
                    story.opened(),
                    story.stored().stream()
                            .map(event -> line(event, story, known))
                            .toList());
        });
    }

    Optional<State> state(CaseId caseId, Moment moment, StaffId auditor) {
        return read(caseId, auditor).map(story -> {
            var state = CaseState.at(moment, story.told());
            var fields = new TreeMap<String, @Nullable Object>();
            state.fields().forEach((path, field) -> {
                if (field.value() != null) {
                    fields.put(path, personal.shown(field.value(), story.opened()));
                }
            });
            return new State(caseId.value(), state.position(), moment.asOf(), moment.knownAt(), fields);
        });
    }

    Optional<List<Changed>> differences(CaseId caseId, Moment from, Moment to, StaffId auditor) {
        return read(caseId, auditor)
                .map(story -> CaseState.at(from, story.told()).differencesTo(CaseState.at(to, story.told())).stream()
                        .map(difference -> new Changed(
                                difference.field(),
                                personal.shown(difference.before(), story.opened()),
                                personal.shown(difference.after(), story.opened()),
                                difference.position()))
                        .toList());
    }

    private record Story(List<StoredEvent> stored, List<RecordedEvent> told, boolean opened) {
        RecordedEvent at(long position) {
            return told.stream()
                    .filter(event -> event.position() == position)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Optional<Story> read(CaseId caseId, StaffId auditor) {
        var stored = sealed.stored(caseId);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        var told = sealed.told(stored);
        return Optional.of(new Story(stored, told, hasEmergencyAccess(told, auditor)));
    }

    private boolean hasEmergencyAccess(List<RecordedEvent> told, StaffId auditor) {
        return told.stream()
                .anyMatch(recorded -> recorded.event() instanceof GlassBroken glass
                        && glass.staff().equals(auditor)
                        && glass.until().isAfter(clock.instant()));
    }

    private EventLine line(StoredEvent event, Story story, Map<StaffId, String> known) {
        var recorded = story.at(event.position());
        return new EventLine(
                event.position(),
                event.sequence(),
                event.eventId(),
                event.type(),
                event.revision(),
                recorded.actor().id().value(),
                known.get(recorded.actor().id()),
                recorded.actor().role(),
                recorded.actor().purpose(),
                recorded.actor().onBehalfOf(),
                recorded.happenedAt(),
                recorded.recordedAt(),
                ruleVersions(recorded),
                HexFormat.of().formatHex(event.leaf()),
                personal.payload(event.payload(), story.opened()));
    }

    private static List<String> ruleVersions(RecordedEvent recorded) {
        return PlainValues.read((Record) recorded.event())
                .filter(RuleVersion.class::isInstance)
                .map(Object::toString)
                .toList();
    }
}
