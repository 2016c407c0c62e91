package nl.rechtspoor.query.worklist;

import nl.rechtspoor.kernel.contacts.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Which part of which list somebody asks for.
 *
 * @param state only cases in this state; without it those that are open or on hold
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

    static WorklistRequest of(View view) {
        return new WorklistRequest(view, null, null, null, null, view.usualOrder(), null, 50);
    }
}
