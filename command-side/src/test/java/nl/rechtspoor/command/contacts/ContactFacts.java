package nl.rechtspoor.command.contacts;

import static nl.rechtspoor.kernel.contacts.ContactKind.ADVICE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.command.CaseStanding;
import nl.rechtspoor.command.CaseStandings;
import nl.rechtspoor.command.ToldCase;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactClassified;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactRegistered;
import nl.rechtspoor.kernel.contacts.ContactKind;
import nl.rechtspoor.kernel.contacts.Direction;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.commands.Claims;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.platform.testing.Story;

/** What the stories about contacts have in common. */
final class ContactFacts {
    static final ContactId CONTACT = new ContactId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    static final ContactId OTHER = new ContactId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    static final CaseId CASE = new CaseId(UUID.fromString("00000000-0000-4000-8000-00000000000c"));
    static final CaseId OTHER_CASE = new CaseId(UUID.fromString("00000000-0000-4000-8000-00000000000d"));
    static final TeamId OTHER_TEAM = new TeamId(UUID.fromString("00000000-0000-4000-8000-0000000000bb"));
    static final TeamId TEAM = new TeamId(UUID.fromString("00000000-0000-4000-8000-0000000000aa"));
    static final Instant NINE = Instant.parse("2026-06-01T07:00:00Z");
    static final RuleVersion TAXONOMY = new RuleVersion("TAXONOMY-NL@2026-01-01");
    static final Rules RULES = Rules.load();

    final Map<CaseId, CaseStanding> cases = new HashMap<>();
    final Map<UUID, UUID> claims = new HashMap<>();

    Story<Contact> story() {
        return Story.of(Contact.class)
                .with(RULES)
                .with((CaseStandings) id -> Optional.ofNullable(cases.get(id)))
                .with((ContactRegister) (contact, _) -> contact.equals(OTHER))
                .with(new Claims() {
                    @Override
                    public boolean take(String kind, UUID subject, UUID holder) {
                        return holder.equals(claims.computeIfAbsent(subject, _ -> holder));
                    }

                    @Override
                    public void release(String kind, UUID subject, UUID holder) {
                        claims.remove(subject, holder);
                    }
                });
    }

    ContactFacts withOpenCase() {
        cases.put(CASE, ToldCase.opened(CASE, TEAM));
        return this;
    }

    static ContactRegistered registered() {
        return new ContactRegistered(
                CONTACT, Channel.PHONE, Direction.INCOMING, AskerRole.CHILD, "nl", NINE, null, null, null, null);
    }

    static ContactClassified classified(ContactKind kind) {
        return new ContactClassified(CONTACT, kind, List.of(new AreaCode("YH")), Urgency.NORMAL, TAXONOMY);
    }

    static ContactClassified askedForAdvice() {
        return classified(ADVICE);
    }
}
