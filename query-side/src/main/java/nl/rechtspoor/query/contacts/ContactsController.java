package nl.rechtspoor.query.contacts;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.access.CaseRelation;
import nl.rechtspoor.query.access.CurrentViewer;
import nl.rechtspoor.query.projection.Follows;
import nl.rechtspoor.query.projection.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController("queryContactsController")
@RequestMapping("/api/v1/contacts")
@AllowedTo({Role.JURIST, Role.SENIOR_JURIST})
class ContactsController {
    private static final int MOST = 200;

    private final Contacts contacts;
    private final CurrentViewer viewer;

    ContactsController(Contacts contacts, CurrentViewer viewer) {
        this.contacts = contacts;
        this.viewer = viewer;
    }

    @GetMapping
    @Follows({ContactsProjection.GROUP, CaseRelation.GROUP})
    @Operation(summary = "Contact moments, the newest first, without anything about who asked")
    Page<ContactLine> page(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int size) {
        return contacts.page(after, Math.clamp(size, 1, MOST), viewer.get());
    }

    @GetMapping("/{contactId}")
    @Follows({ContactsProjection.GROUP, CaseRelation.GROUP})
    @Operation(summary = "One contact moment; every opening is recorded")
    ResponseEntity<ContactLine.Whole> open(@PathVariable UUID contactId) {
        var contact = contacts.open(new ContactId(contactId), viewer.get());
        return ResponseEntity.ok().eTag("\"" + contact.line().version() + "\"").body(contact);
    }
}
