package nl.rechtspoor.query.search;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.access.CaseRelation;
import nl.rechtspoor.query.access.CurrentViewer;
import nl.rechtspoor.query.projection.Follows;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class SearchController {
    private static final int LONGEST = 200;

    private final CaseSearch search;
    private final PersonSearch persons;
    private final AskerSearch askers;
    private final CurrentViewer viewer;

    SearchController(CaseSearch search, PersonSearch persons, AskerSearch askers, CurrentViewer viewer) {
        this.search = search;
        this.persons = persons;
        this.askers = askers;
        this.viewer = viewer;
    }

    /** What is searched for. It comes in a body, because a name must not end up in an address or its logs. */
    record Words(String text) {
        @Override
        public String toString() {
            return "Words[…]";
        }
    }

    record Found(List<FoundCase> items) {}

    /**
     * @param items in which cases they are a party
     * @param contacts in which contact moments they asked, whether a case came of it or not
     */
    record FoundPersons(List<PersonSearch.FoundPerson> items, List<AskerSearch.FoundAsker> contacts) {}

    @PostMapping("/api/v1/searches")
    @AllowedTo({Role.JURIST, Role.SENIOR_JURIST})
    @Follows({"worklist", CaseSearchProjection.GROUP, CaseRelation.GROUP})
    @Operation(
            summary =
                    "Cases by number, name, phone, body or area, among those the asker may see; every hit is recorded")
    Found search(@RequestBody Words words) {
        return new Found(search.find(checked(words), viewer.get()));
    }

    @PostMapping("/api/v1/privacy/searches")
    @AllowedTo(Role.PRIVACY_OFFICER)
    @Follows({
        "worklist",
        "privacy-queue",
        "contacts",
        CaseSearchProjection.GROUP,
        ContactSearchProjection.GROUP,
        CaseRelation.GROUP
    })
    @Operation(
            summary = "In which cases somebody of this name or phone number is a party, and in which contact moments"
                    + " they asked; everything it names is recorded")
    FoundPersons searchPersons(@RequestBody Words words) {
        String text = checked(words);
        return new FoundPersons(persons.find(text, viewer.get()), askers.find(text, viewer.get()));
    }

    private static String checked(Words words) {
        if (words.text() == null || words.text().length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "text is missing or too long");
        }
        return words.text();
    }
}
