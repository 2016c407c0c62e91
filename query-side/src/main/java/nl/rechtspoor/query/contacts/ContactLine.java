package nl.rechtspoor.query.contacts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.ContactKind;
import nl.rechtspoor.kernel.contacts.Direction;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.rules.AreaCode;
import org.jspecify.annotations.Nullable;

/** A contact in the list: what it was about, nothing about who. */
record ContactLine(
        UUID contactId,
        long version,
        Channel channel,
        Direction direction,
        AskerRole askerRole,
        String language,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable ContactKind kind,
        List<AreaCode> areas,
        @Nullable Urgency urgency,
        List<CaseOfContact> cases,
        boolean answered,
        boolean marked) {

    /** @param number absent when the asker may not see the case */
    record CaseOfContact(UUID caseId, @Nullable String number) {}

    /**
     * One contact in full.
     *
     * @param asker who asked, or when and why that was erased
     * @param question what was asked, or when and why that was erased
     */
    record Whole(
            @JsonUnwrapped ContactLine line,
            @Nullable Object asker,
            @Nullable Object question,
            List<Answer> answers) {}

    record Answer(Object answer, Instant at, UUID by, boolean addendum) {}

    static ContactLine of(ContactFacts facts, Map<UUID, String> numbers) {
        var registered = java.util.Objects.requireNonNull(facts.registered);
        var classified = facts.classified;
        return new ContactLine(
                facts.contactId,
                facts.version,
                registered.channel(),
                registered.direction(),
                registered.askerRole(),
                registered.language(),
                registered.startedAt(),
                registered.endedAt(),
                classified == null ? null : classified.kind(),
                classified == null ? List.of() : classified.areas(),
                classified == null ? null : classified.urgency(),
                facts.cases.stream()
                        .filter(numbers::containsKey)
                        .map(id -> new CaseOfContact(id, numbers.get(id)))
                        .toList(),
                !facts.answers.isEmpty(),
                facts.marked);
    }
}
