package nl.rechtspoor.query.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.rechtspoor.kernel.cases.CaseEvent.EntryCorrected;
import org.jspecify.annotations.Nullable;

/**
 * What a case looked like at a moment: a flat map from a stable path, such as {@code parties[3f2…].role}, to a value. It
 * is a pure function of the recorded events, so the same moment gives the same state for ever.
 */
record CaseState(SortedMap<String, Field> fields, Set<Long> positions) {

    /** The state at a moment. Corrections known by then count from the moment that the corrected entry tells of. */
    static CaseState at(Moment moment, List<RecordedEvent> events) {
        var known = moment.known(events);
        var corrections = known.stream()
                .filter(recorded -> recorded.event() instanceof EntryCorrected)
                .toList();
        var fields = new TreeMap<String, Field>();
        var positions = new HashSet<Long>();
        for (var recorded : moment.told(known)) {
            var changes = new Changes(recorded);
            CaseStory.tell(recorded, changes);
            changes.correctedBy(corrections).forEach(change -> {
                fields.put(change.path(), new Field(change.value(), change.position()));
                positions.add(change.position());
            });
            positions.add(recorded.position());
        }
        return new CaseState(fields, positions);
    }

    /** What this state holds at a path, if anything. */
    @Nullable
    Object valueOf(String path) {
        var field = fields.get(path);
        return field == null ? null : field.value();
    }

    /** The last position that this state rests on, or -1 when nothing had been told. */
    long position() {
        return positions.stream().mapToLong(Long::longValue).max().orElse(-1);
    }

    /** Field by field what differs between this state and a later or earlier one, in the order of paths. */
    List<Difference> differencesTo(CaseState other) {
        var paths = new TreeSet<>(fields.keySet());
        paths.addAll(other.fields.keySet());
        var differences = new ArrayList<Difference>();
        for (var path : paths) {
            var before = valueOf(path);
            var after = other.valueOf(path);
            if (!Objects.equals(before, after)) {
                differences.add(new Difference(path, before, after, cause(path, other)));
            }
        }
        return differences;
    }

    /** The event that one of the two states knows and the other does not. */
    private long cause(String path, CaseState other) {
        var there = other.fields.get(path);
        if (there != null && !positions.contains(there.position())) {
            return there.position();
        }
        var here = fields.get(path);
        return Objects.requireNonNull(here == null ? there : here).position();
    }
}
