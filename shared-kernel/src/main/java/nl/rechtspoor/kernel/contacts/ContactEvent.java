package nl.rechtspoor.kernel.contacts;

import java.time.Instant;
import java.util.List;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.EventType;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a contact moment, from the ringing phone on. Most never become a case. */
public sealed interface ContactEvent extends DomainEvent {
    ContactId contactId();

    /** Somebody got in touch. Nobody needs to say who they are. */
    @EventType("contact-registered")
    record ContactRegistered(
            ContactId contactId,
            Channel channel,
            Direction direction,
            AskerRole askerRole,
            String language,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable SubjectId person,
            @Nullable Sensitive<Identity> asker,
            @Nullable Sensitive<String> question)
            implements ContactEvent {}

    /** What kind of question it is, about what, and how urgent. */
    @EventType("contact-classified")
    record ContactClassified(
            ContactId contactId, ContactKind kind, List<AreaCode> areas, Urgency urgency, RuleVersion taxonomy)
            implements ContactEvent {}

    /** The question was answered, or an addendum followed. */
    @EventType("contact-answered")
    record ContactAnswered(
            ContactId contactId,
            Sensitive<String> answer,
            @Nullable String template,
            boolean addendum) implements ContactEvent {}

    /** The contact belongs to a case. */
    @EventType("contact-linked")
    record ContactLinked(ContactId contactId, CaseId caseId) implements ContactEvent {}

    /** It did not belong to that case after all. */
    @EventType("contact-unlinked")
    record ContactUnlinked(ContactId contactId, CaseId caseId, Sensitive<String> reason) implements ContactEvent {}

    /** The contact was abuse of the helpdesk. */
    @EventType("contact-marked")
    record ContactMarked(ContactId contactId, Sensitive<String> reason) implements ContactEvent {}

    /** The same contact was registered twice; the other one goes on. */
    @EventType("contacts-merged")
    record ContactsMerged(ContactId contactId, ContactId into) implements ContactEvent {}

    /**
     * The key of whoever asked, or of what was said, is destroyed; what was under it is gone. It was because of a case that
     * the contact belonged to, or because its own time was over.
     */
    @EventType("contact-data-erased")
    record ContactDataErased(
            ContactId contactId,
            SubjectId subject,
            ErasureGround ground,
            @Nullable CaseId because) implements ContactEvent {}

    /** A jurist confirmed that a number that looks like a BSN is none. */
    @EventType("contact-number-confirmed-not-bsn")
    record ContactNumberConfirmedNotBsn(ContactId contactId, List<String> fields) implements ContactEvent {}
}
