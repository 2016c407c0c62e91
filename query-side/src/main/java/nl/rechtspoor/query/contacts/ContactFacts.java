package nl.rechtspoor.query.contacts;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.contacts.ContactEvent;
import nl.rechtspoor.kernel.contacts.ContactEvent.*;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactDataErased;
import nl.rechtspoor.query.projection.FoldedRows;
import org.jspecify.annotations.Nullable;

/** What is known about one contact moment, personal values sealed. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class ContactFacts implements FoldedRows.Row {
    final UUID contactId;
    long version = -1;

    @Nullable
    ContactRegistered registered;

    @Nullable
    ContactClassified classified;

    List<Answer> answers = new ArrayList<>();
    Set<UUID> cases = new LinkedHashSet<>();
    boolean marked;

    @Nullable
    UUID mergedInto;

    @JsonCreator
    ContactFacts(@JsonProperty("contactId") UUID contactId) {
        this.contactId = contactId;
    }

    /** One answer and who gave it when. */
    record Answer(Sensitive<String> answer, Instant at, UUID by, boolean addendum) {}

    @Override
    public long version() {
        return version;
    }

    @Nullable
    Sensitive<Identity> asker() {
        return registered == null ? null : registered.asker();
    }

    ContactFacts evolve(ContactEvent event, long sequence, Instant at, UUID by) {
        version = sequence;
        switch (event) {
            case ContactRegistered e -> registered = e;
            case ContactClassified e -> classified = e;
            case ContactAnswered e -> answers.add(new Answer(e.answer(), at, by, e.addendum()));
            case ContactLinked e -> cases.add(e.caseId().value());
            case ContactUnlinked e -> cases.remove(e.caseId().value());
            case ContactMarked _ -> marked = true;
            case ContactsMerged e -> mergedInto = e.into().value();
            case ContactDataErased _ -> {} // what was erased opens to nothing by itself
            case ContactNumberConfirmedNotBsn _ -> {} // says nothing about the contact itself
        }
        return this;
    }
}
