package nl.rechtspoor.query.worklist;

import java.util.List;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.projection.Cursor;

/** The ready-made lists of work. */
enum View {
    MINE("mine", "true", Order.URGENCY),
    TEAM("team", "true", Order.URGENCY),
    UNASSIGNED("unassigned", "w.assignee is null", Order.URGENCY),
    /** Due within two weeks, or overdue. */
    DUE_SOON("due-soon", "w.due_order <= cast(:soon as date)", Order.DEADLINE),
    WAITING_CONSENT(
            "waiting-consent",
            "not isempty(w.consent_lacking) and w.consent_lacking @> cast(:today as date)",
            Order.URGENCY),
    WAITING_ANSWER("waiting-answer", "w.waits_for_answer", Order.URGENCY),
    /** Closed cases in which somebody is still to be asked how satisfied they are. */
    TO_ASK("to-ask", "not w.active and w.ask_until >= cast(:today as date)", Order.UPDATED),
    ALL("all", "true", Order.URGENCY);

    private final String path;
    private final String condition;
    private final Order usualOrder;

    View(String path, String condition, Order usualOrder) {
        this.path = path;
        this.condition = condition;
        this.usualOrder = usualOrder;
    }

    static View named(String path) {
        return Cursor.checked(() -> List.of(values()).stream()
                .filter(view -> view.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such view")));
    }

    String path() {
        return path;
    }

    String condition() {
        return condition;
    }

    /** Whether it lists cases that are worked on, and not those that are over. */
    boolean isOfActive() {
        return this != TO_ASK;
    }

    Order usualOrder() {
        return usualOrder;
    }

    /** Where its lines are looked for; each of these starts an index. The relation filter comes on top. */
    List<Scope> scopes(Viewer viewer) {
        return switch (this) {
            case MINE -> List.of(Scope.ASSIGNED);
            case TEAM -> List.of(Scope.TEAMS);
            case UNASSIGNED -> List.of(viewer.supervises() ? Scope.EVERYTHING : Scope.TEAMS);
            case DUE_SOON, WAITING_CONSENT, WAITING_ANSWER, TO_ASK, ALL ->
                viewer.supervises()
                        ? List.of(Scope.EVERYTHING)
                        : List.of(Scope.ASSIGNED, Scope.TEAMS, Scope.BROKEN_GLASS);
        };
    }

    /** A part of the list that one index can deliver in order. */
    enum Scope {
        ASSIGNED("w.assignee = :viewer"),
        TEAMS("w.team = mine.team"),
        BROKEN_GLASS("w.case_id in (select glass.case_id from views.case_glass glass"
                + " where glass.staff = :viewer and glass.until > :now)"),
        EVERYTHING("true");

        private final String lead;

        Scope(String lead) {
            this.lead = lead;
        }

        /** The statement for this part, given what it selects as a function of its first condition. */
        String statement(java.util.function.UnaryOperator<String> select) {
            String selected = select.apply(lead);
            return this == TEAMS
                    ? "select t.* from unnest(cast(:teams as uuid[])) as mine (team) cross join lateral (" + selected
                            + ") t"
                    : "(" + selected + ")";
        }
    }
}
