package nl.rechtspoor.query.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.BirthDate;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.ConsentNeed;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.ConsentRules;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.query.access.RelatedCases;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Composes the file of a case for somebody who may see it. */
@Component
class CaseFiles {
    private final CaseEvents events;
    private final RelatedCases gate;
    private final StaffNames names;
    private final Keyring keyring;
    private final ErasedSubjects erased;
    private final Rules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseFiles(
            CaseEvents events,
            RelatedCases gate,
            StaffNames names,
            Keyring keyring,
            ErasedSubjects erased,
            Rules rules,
            @QueryDatabase JdbcClient jdbc,
            Clock clock) {
        this.events = events;
        this.gate = gate;
        this.names = names;
        this.keyring = keyring;
        this.erased = erased;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CaseFile open(CaseId caseId, Viewer viewer) {
        gate.look(caseId, viewer, AccessKind.READ_CASE_FILE);
        var told = events.of(caseId);
        var story = new CaseFileStory(OnceErased.after(told, keyring), erased);
        told.forEach(story::tell);
        if (story.first == null || !(story.first.event() instanceof CaseOpened opened)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such case");
        }
        return compose(story, opened, viewer);
    }

    private CaseFile compose(CaseFileStory story, CaseOpened opened, Viewer viewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Act.LEGAL_TIME);
        var first = Objects.requireNonNull(story.first);
        var last = Objects.requireNonNull(story.last);
        var team = Objects.requireNonNull(story.team);
        var staff = staffIn(story);
        var consent = consent(story, today);
        return new CaseFile(
                opened.caseId().value(),
                opened.number(),
                last.sequence(),
                last.position(),
                story.state,
                Objects.requireNonNull(story.urgency),
                story.opened(opened.summary()),
                opened.channel(),
                opened.askerRole(),
                first.happenedAt(),
                team,
                names.ofTeam(team),
                story.assignee,
                story.assignee == null ? null : staff.get(new StaffId(story.assignee)),
                story.classification,
                story.otherText,
                story.parties.values().stream()
                        .map(party -> party(party, story, today))
                        .toList(),
                story.childView,
                consent.matrix(),
                consent.needs(),
                List.copyOf(story.waivers.values()),
                List.copyOf(story.mediations.values()),
                List.copyOf(story.deadlines.values()),
                story.decisions,
                List.copyOf(story.advice.values()),
                story.notes,
                List.copyOf(story.referrals.values()),
                new CaseFile.Safety(
                        story.safetyLevel,
                        story.safetyStop,
                        List.copyOf(story.steps),
                        story.proposedBy,
                        story.proposedDecision),
                List.copyOf(story.graveCalls.values()),
                story.escalations,
                story.reports,
                links(story),
                List.copyOf(story.holds.values()),
                List.copyOf(story.erasures.values()),
                walls(story, staff, viewer),
                story.participationEnded,
                story.outcome,
                story.heldUntil,
                story.retentionUntil,
                toAsk(story, today),
                AllowedCommands.in(story, viewer.role(), viewer.staff(), today));
    }

    private static List<CaseFile.ToAsk> toAsk(CaseFileStory story, LocalDate today) {
        return story.toAsk.entrySet().stream()
                .filter(one -> !today.isAfter(one.getValue()))
                .map(one -> new CaseFile.ToAsk(new PartyId(one.getKey()), one.getValue()))
                .toList();
    }

    private ConsentOverview consent(CaseFileStory story, LocalDate today) {
        if (story.consent.needs.isEmpty() && story.classification != null) {
            // nothing asked yet: show who would have to consent, before a refusal has to say it
            story.consent.needs.add(new ConsentNeed(ConsentPurpose.MEDIATION, story.classification.body()));
        }
        var child = story.parties.values().stream()
                .filter(party -> party.role() == PartyRole.CHILD)
                .findFirst();
        var birthDate =
                child.map(party -> birthDate(party, story)).map(BirthDate::new).orElse(null);
        var situation = story.consent.situation(child.map(PartyAdded::party).orElse(null), birthDate);
        return ConsentOverview.of(
                story.consent, situation, new ConsentRules(rules.consent().on(today)), today);
    }

    private CaseFile.Party party(PartyAdded added, CaseFileStory story, LocalDate today) {
        var identity = added.identity() == null
                ? null
                : story.keyring.open(added.identity(), Identity.class).orElse(null);
        var birthDate = birthDate(added, story);
        boolean gone = added.identity() != null && identity == null || added.birthDate() != null && birthDate == null;
        return new CaseFile.Party(
                added.party(),
                added.role(),
                added.person().value(),
                identity,
                gone ? erased.of(added.person()) : null,
                birthDate,
                birthDate == null ? null : new BirthDate(birthDate).ageOn(today),
                added.ageDisputed(),
                added.body(),
                added.language(),
                added.interpreterNeeded(),
                story.consent.authoritiesOf(added.party().value()));
    }

    private static @Nullable LocalDate birthDate(PartyAdded added, CaseFileStory story) {
        return added.birthDate() == null
                ? null
                : story.keyring.open(added.birthDate(), LocalDate.class).orElse(null);
    }

    /** Numbers of linked cases are no secret within the helpdesk; what is in them is. */
    private List<CaseFile.Link> links(CaseFileStory story) {
        Collection<UUID> others = story.links.stream().map(CaseFile.Link::other).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> numbers = jdbc
                .sql("select case_id, number from views.worklist where case_id = any(:cases)")
                .param("cases", others.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("case_id", UUID.class), row.getString("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return story.links.stream()
                .map(link -> new CaseFile.Link(link.other(), numbers.get(link.other()), link.kind()))
                .toList();
    }

    /** Only those who can lift a wall see whom it keeps out. */
    private static List<CaseFile.Wall> walls(CaseFileStory story, Map<StaffId, String> staff, Viewer viewer) {
        return viewer.supervises()
                ? story.walls.values().stream()
                        .map(wall ->
                                new CaseFile.Wall(wall.staff(), staff.get(new StaffId(wall.staff())), wall.reason()))
                        .toList()
                : List.of();
    }

    private Map<StaffId, String> staffIn(CaseFileStory story) {
        var ids = new java.util.HashSet<>(story.walls.keySet());
        if (story.assignee != null) {
            ids.add(story.assignee);
        }
        return names.of(ids.stream().map(StaffId::new).toList());
    }
}
