package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;
import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.cases.FileRejection.ChildExists;
import nl.rechtspoor.command.cases.OpeningRejection.ActUnknown;
import nl.rechtspoor.command.cases.OpeningRejection.AreaRequired;
import nl.rechtspoor.command.cases.OpeningRejection.AreaUnknownOrRetired;
import nl.rechtspoor.command.cases.OpeningRejection.ArticleCount;
import nl.rechtspoor.command.cases.OpeningRejection.ConflictUnresolved;
import nl.rechtspoor.command.cases.OpeningRejection.ContactAlreadyLinked;
import nl.rechtspoor.command.cases.OpeningRejection.CrcUnknown;
import nl.rechtspoor.command.cases.OpeningRejection.OtherNeedsText;
import nl.rechtspoor.command.cases.OpeningRejection.PrimaryNotListed;
import nl.rechtspoor.command.cases.OpeningRejection.TeamUnclear;
import nl.rechtspoor.command.cases.OpeningRejection.TopicUnknown;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseAssigned;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClassified;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineSet;
import nl.rechtspoor.kernel.cases.CaseEvent.NotABsnConfirmed;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.ConflictCheck;
import nl.rechtspoor.kernel.cases.ConflictCheckOutcome;
import nl.rechtspoor.kernel.cases.DeadlineId;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.commands.Claims;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.platform.testing.Acts.ActBy;
import nl.rechtspoor.platform.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpeningACaseTest {
    private static final CaseId OPENED = new CaseId(NEW);
    private static final ContactId CONTACT = new ContactId(new UUID(9, 1));

    @Test
    void a_case_is_opened_with_its_codes_and_its_parties() {
        var party = new PartyId(DerivedId.of(NEW, "party", 0));
        var person = new SubjectId(party.value());
        story().givenNothing()
                .when(open(codes("MIG-ROOT", "CRC-3"), entry(PartyRole.CHILD, LocalDate.of(2014, 2, 3))), opener())
                .expectEvents(
                        new CaseOpened(
                                OPENED,
                                "2026-00001",
                                null,
                                Channel.PHONE,
                                AskerRole.PARENT,
                                Urgency.NORMAL,
                                Sensitive.of(OPENED.subject(), "case-opened/summary", "Somebody asks for help"),
                                TEAM,
                                new ConflictCheck(CHECK, ConflictCheckOutcome.CLEAR, null)),
                        new CaseClassified(OPENED, codes("MIG-ROOT", "CRC-3"), taxonomyVersion(), null, null),
                        new PartyAdded(
                                OPENED,
                                party,
                                PartyRole.CHILD,
                                person,
                                Sensitive.of(
                                        person,
                                        "party-added/identity",
                                        new Identity("Noor Voorbeeld", null, "+31201234567", null, null, null, null)),
                                Sensitive.of(person, "party-added/birthDate", LocalDate.of(2014, 2, 3)),
                                false,
                                null,
                                "nl",
                                false,
                                null),
                        new CaseAssigned(OPENED, opener().act().actor(), TEAM, null));
    }

    @Test
    void whoever_wrote_is_promised_an_answer_within_two_working_days() {
        story().givenNothing()
                .when(through(Channel.EMAIL, codes("MIG-ROOT", "CRC-3")), opener())
                .expectEvents(
                        new CaseOpened(
                                OPENED,
                                "2026-00001",
                                null,
                                Channel.EMAIL,
                                AskerRole.PARENT,
                                Urgency.NORMAL,
                                Sensitive.of(OPENED.subject(), "case-opened/summary", "Somebody asks for help"),
                                TEAM,
                                new ConflictCheck(CHECK, ConflictCheckOutcome.CLEAR, null)),
                        new CaseClassified(OPENED, codes("MIG-ROOT", "CRC-3"), taxonomyVersion(), null, null),
                        new CaseAssigned(OPENED, opener().act().actor(), TEAM, null),
                        new DeadlineSet(
                                OPENED,
                                new DeadlineId(DerivedId.of(NEW, "deadline", 0)),
                                DeadlineKind.SERVICE,
                                "HD-SLA",
                                LocalDate.of(2026, 6, 3),
                                LocalDate.of(2026, 6, 3),
                                null,
                                calendarVersion()));
    }

    @Test
    void an_area_that_nobody_knows_is_refused() {
        refused(codes("NO-SUCH", "CRC-3"), new AreaUnknownOrRetired(List.of(new AreaCode("NO-SUCH"))));
    }

    @Test
    void a_topic_that_belongs_to_none_of_the_areas_is_refused() {
        var known = codes("MIG-ROOT", "CRC-3");
        refused(
                new Classification(
                        known.areas(),
                        known.articles(),
                        known.primaryArticle(),
                        "NO-SUCH",
                        null,
                        null,
                        null,
                        null,
                        null,
                        known.groups(),
                        null),
                new TopicUnknown("NO-SUCH"));
    }

    @Test
    void a_case_without_an_area_is_refused() {
        var known = codes("MIG-ROOT", "CRC-3");
        refused(with(known, List.of(), known.articles(), known.primaryArticle(), null), new AreaRequired());
    }

    @Test
    void articles_about_the_organisation_of_the_treaty_are_refused() {
        refused(codes("MIG-ROOT", "CRC-43"), new CrcUnknown(List.of(new ArticleCode("CRC-43"))));
    }

    @Test
    void six_articles_are_too_many() {
        refused(codes("MIG-ROOT", "CRC-2", "CRC-3", "CRC-6", "CRC-8", "CRC-9", "CRC-10"), new ArticleCount(6));
    }

    @Test
    void the_primary_article_is_one_of_the_articles() {
        var known = codes("MIG-ROOT", "CRC-3");
        refused(
                with(known, known.areas(), known.articles(), new ArticleCode("CRC-8"), null),
                new PrimaryNotListed(new ArticleCode("CRC-8")));
    }

    @Test
    void other_must_be_told_in_words() {
        var known = codes("MIG-ROOT", "CRC-3");
        refused(with(known, known.areas(), known.articles(), known.primaryArticle(), "OTHER"), new OtherNeedsText());
        refused(
                with(known, known.areas(), known.articles(), known.primaryArticle(), "NO-SUCH"),
                new ActUnknown("NO-SUCH"));
    }

    @Test
    void a_conflict_check_must_be_settled() {
        story().givenNothing()
                .when(
                        new OpenCase(
                                null,
                                Channel.PHONE,
                                AskerRole.PARENT,
                                Urgency.NORMAL,
                                "Somebody asks for help",
                                codes("MIG-ROOT", "CRC-3"),
                                null,
                                NEW,
                                List.of(),
                                true,
                                null),
                        opener())
                .expectExceptionDetails(new ConflictUnresolved(NEW));
    }

    @Test
    void there_is_one_child_in_a_case() {
        story().givenNothing()
                .when(
                        open(codes("MIG-ROOT", "CRC-3"), entry(PartyRole.CHILD, null), entry(PartyRole.CHILD, null)),
                        opener())
                .expectExceptionDetails(new ChildExists(new PartyId(DerivedId.of(NEW, "party", 0))));
    }

    @Test
    void two_cases_cannot_come_from_one_contact() {
        var knowledge = knowledge(new InMemoryKeyring());
        knowledge.claims().take(Claims.CASE_FROM_CONTACT, CONTACT.value(), OTHER.value());
        Story.of(Case.class)
                .with(knowledge)
                .givenNothing()
                .when(from(CONTACT), opener())
                .expectExceptionDetails(new ContactAlreadyLinked(CONTACT));
    }

    @Test
    void a_jurist_of_several_teams_says_for_which_one() {
        story().givenNothing()
                .when(open(codes("MIG-ROOT", "CRC-3")), by(JURIST).inTeams(TEAM, OTHER_TEAM))
                .expectExceptionDetails(new TeamUnclear());
        story().givenNothing()
                .when(open(codes("MIG-ROOT", "CRC-3")), by(JURIST))
                .expectExceptionDetails(new TeamUnclear());
    }

    @Test
    void a_number_that_is_no_bsn_is_written_down() {
        story().givenNothing()
                .when(
                        new OpenCase(
                                null,
                                Channel.PHONE,
                                AskerRole.PARENT,
                                Urgency.URGENT,
                                "File 111222333 of the school",
                                codes("MIG-ROOT", "CRC-3"),
                                null,
                                CHECK,
                                List.of(),
                                false,
                                null),
                        opener().sayingItIsNoBsn())
                .expectEventsMatching(payloadsMatching(predicate(
                        events -> events.getLast().equals(new NotABsnConfirmed(OPENED, List.of("summary"))))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Urgency.class,
            names = {"URGENT", "ACUTE_DANGER"})
    void who_is_in_a_hurry_hears_from_us_the_same_day(Urgency urgency) {
        story().givenNothing()
                .when(
                        new OpenCase(
                                null,
                                Channel.VOICEMAIL,
                                AskerRole.PARENT,
                                urgency,
                                "Somebody asks for help",
                                codes("MIG-ROOT", "CRC-3"),
                                null,
                                CHECK,
                                List.of(),
                                false,
                                null),
                        opener())
                .expectEventsMatching(payloadsMatching(predicate(events ->
                        events.getLast() instanceof DeadlineSet set && set.due().equals(TODAY))));
    }

    private static void refused(Classification codes, CaseRejection why) {
        story().givenNothing().when(open(codes), opener()).expectNoEvents().expectExceptionDetails(why);
    }

    private static ActBy opener() {
        return jurist().creating(NEW);
    }

    private static OpenCase open(Classification codes, PartyEntry... parties) {
        return through(Channel.PHONE, codes, parties);
    }

    private static OpenCase through(Channel channel, Classification codes, PartyEntry... parties) {
        return new OpenCase(
                null,
                channel,
                AskerRole.PARENT,
                Urgency.NORMAL,
                "Somebody asks for help",
                codes,
                null,
                CHECK,
                List.of(parties),
                true,
                null);
    }

    private static OpenCase from(ContactId contact) {
        return new OpenCase(
                contact,
                Channel.PHONE,
                AskerRole.PARENT,
                Urgency.NORMAL,
                "Somebody asks for help",
                codes("MIG-ROOT", "CRC-3"),
                null,
                CHECK,
                List.of(),
                true,
                null);
    }

    private static PartyEntry entry(PartyRole role, @Nullable LocalDate born) {
        return new PartyEntry(
                role,
                null,
                new Identity("Noor Voorbeeld", null, "020 123 4567", null, null, null, null),
                born,
                false,
                null,
                "nl",
                false,
                null);
    }

    private static Classification with(
            Classification known,
            List<AreaCode> areas,
            List<ArticleCode> articles,
            ArticleCode primary,
            @Nullable String act) {
        return new Classification(
                areas,
                articles,
                primary,
                null,
                act,
                known.bodyType(),
                known.body(),
                known.decisionType(),
                known.province(),
                known.groups(),
                known.violationMonth());
    }

    private static RuleVersion taxonomyVersion() {
        return RuleVersion.of(Rules.load().taxonomy().on(TODAY).edition());
    }

    private static RuleVersion calendarVersion() {
        return Rules.load().calendar().on(TODAY).version();
    }
}
