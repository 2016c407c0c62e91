package nl.rechtspoor.query.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.query.access.RelatedCases;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import nl.rechtspoor.query.projection.Cursor;
import nl.rechtspoor.query.projection.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what happened to a case, the newest first. */
@Component("queryTimeline")
class Timeline {
    private static final int SIZE = 50;
    /** What is about the administration of the case; the rest is about the child. */
    private static final Set<String> ADMINISTRATION = Set.of(
            "case-assigned",
            "wall-raised",
            "wall-lifted",
            "glass-broken",
            "urgency-changed",
            "deadline-moved",
            "deadline-due",
            "retention-started",
            "retention-extended",
            "entry-corrected",
            "not-absn-confirmed",
            "legal-hold-placed",
            "legal-hold-released",
            "erasure-completed",
            "case-archived");

    private final CaseEvents events;
    private final RelatedCases gate;
    private final StaffNames names;
    private final Keyring keyring;
    private final ErasedSubjects erased;

    Timeline(CaseEvents events, RelatedCases gate, StaffNames names, Keyring keyring, ErasedSubjects erased) {
        this.events = events;
        this.gate = gate;
        this.names = names;
        this.keyring = keyring;
        this.erased = erased;
    }

    Page<TimelineItem> page(CaseId caseId, boolean contentOnly, @Nullable String after, Viewer viewer) {
        gate.look(caseId, viewer, AccessKind.READ_CASE_FILE);
        long before = after == null
                ? Long.MAX_VALUE
                : Cursor.checked(() -> Long.parseLong(Cursor.read(after, 1).key(0)));
        var told = events.of(caseId);
        var opening = OnceErased.after(told, keyring);
        var rows = told.reversed().stream()
                .filter(event -> event.position() < before)
                .filter(event -> !contentOnly || !ADMINISTRATION.contains(event.type()))
                .filter(event -> viewer.supervises() || !event.type().startsWith("wall-"))
                .limit(SIZE + 1)
                .toList();
        var actors = names.of(rows.stream().map(row -> new StaffId(row.actor())).toList());
        return Page.of(
                List.copyOf(rows), SIZE, event -> item(event, actors, opening), event -> Cursor.of(event.position()));
    }

    private TimelineItem item(RecordedEvent event, Map<StaffId, String> actors, Keyring opening) {
        var fields = new LinkedHashMap<String, Object>();
        Components.of((Record) event.event()).forEach((name, value) -> {
            if (!name.equals("caseId")) {
                fields.put(name, value instanceof Sensitive<?> sensitive ? opened(sensitive, opening) : value);
            }
        });
        return new TimelineItem(
                event.position(),
                event.eventId(),
                event.type(),
                event.happenedAt(),
                event.recordedAt(),
                new TimelineItem.Actor(event.actor(), actors.get(new StaffId(event.actor()))),
                event.role(),
                event.correctedBy(),
                fields);
    }

    @SuppressWarnings("unchecked") // any value that JSON carries reads as an object
    private Personal<Object> opened(Sensitive<?> value, Keyring opening) {
        return Personal.of((Sensitive<Object>) value, Object.class, opening, erased);
    }
}
