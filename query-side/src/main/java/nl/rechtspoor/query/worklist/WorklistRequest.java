package nl.rechtspoor.query.worklist;

import nl.rechtspoor.kernel.contacts.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Which part of which list somebody asks for.
 *
 * @param state only cases in this state; without it those that the view is about
 * @param after where the part before ended
 */
record WorklistRequest(
        View view,
        @Nullable CaseStage state,
        @Nullable String area,
        @Nullable Urgency urgency,
        @Nullable String body,
        Order order,
        @Nullable String after,
        int size) {
    static final int MOST = 200;

    /** Whether it asks for cases that are worked on, and not for those that are over. */
    boolean isOfActive() {
        return state == null ? view.isOfActive() : state.active();
    }

    static WorklistRequest of(View view) {
        return new WorklistRequest(view, null, null, null, null, view.usualOrder(), null, 50);
    }
}
