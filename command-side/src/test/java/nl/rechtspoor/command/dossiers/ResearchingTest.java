package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.command.dossiers.DossierFacts.*;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.ReleaseRegister;
import nl.rechtspoor.command.dossiers.ResearchCommand.AnnotateTrend;
import nl.rechtspoor.command.dossiers.ResearchCommand.AssessIssue;
import nl.rechtspoor.command.dossiers.ResearchCommand.EnteredSource;
import nl.rechtspoor.command.dossiers.ResearchCommand.HearBody;
import nl.rechtspoor.command.dossiers.ResearchCommand.OpenDossier;
import nl.rechtspoor.command.dossiers.ResearchCommand.RecordFinding;
import nl.rechtspoor.command.dossiers.ResearchCommand.ReleaseStatistics;
import nl.rechtspoor.command.dossiers.ResearchRejection.BodyUnknown;
import nl.rechtspoor.command.dossiers.ResearchRejection.ChildSafetyUnchecked;
import nl.rechtspoor.command.dossiers.ResearchRejection.DateInFuture;
import nl.rechtspoor.command.dossiers.ResearchRejection.DifferencingRisk;
import nl.rechtspoor.command.dossiers.ResearchRejection.DisclosureRisk;
import nl.rechtspoor.command.dossiers.ResearchRejection.HashMismatch;
import nl.rechtspoor.command.dossiers.ResearchRejection.IdentityInText;
import nl.rechtspoor.command.dossiers.ResearchRejection.NotUnderResearch;
import nl.rechtspoor.command.dossiers.ResearchRejection.PeriodInvalid;
import nl.rechtspoor.command.dossiers.ResearchRejection.ReleaseUnknown;
import nl.rechtspoor.command.dossiers.ResearchRejection.ReliabilityInvalid;
import nl.rechtspoor.command.dossiers.ResearchRejection.SourceMissing;
import nl.rechtspoor.command.dossiers.SignalRejection.CodeUnknown;
import nl.rechtspoor.command.dossiers.SignalRejection.DuplicateKey;
import nl.rechtspoor.command.dossiers.SignalRejection.KeyMissing;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.dossiers.Criterion;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.BodyHeard;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.FindingRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueAssessed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.StatisticsReleased;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.ExternalCause;
import nl.rechtspoor.kernel.dossiers.FindingId;
import nl.rechtspoor.kernel.dossiers.HearingId;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.Recommendation;
import nl.rechtspoor.kernel.dossiers.Source;
import nl.rechtspoor.kernel.dossiers.SourceKind;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResearchingTest {
    private final DossierFacts facts = new DossierFacts();

    @Test
    void a_researcher_opens_a_dossier_about_something_that_has_none_yet() {
        var open = new OpenDossier(DOSSIER, KEY, "Rooted children", "Seen in many files");
        facts.story()
                .givenNothing()
                .when(open, scientist())
                .expectEvents(new DossierOpened(
                        DOSSIER,
                        KEY,
                        DossierOrigin.RESEARCHER,
                        text("dossier-opened/title", "Rooted children"),
                        text("dossier-opened/reason", "Seen in many files")));
        facts.story()
                .given(raised())
                .when(open, scientist())
                .expectNoEvents()
                .expectExceptionDetails(new DuplicateKey(DOSSIER));
    }

    @Test
    void a_key_is_about_something_that_the_codes_know() {
        var nothing = key(null, null, null);
        facts.story()
                .givenNothing()
                .when(new OpenDossier(nothing.dossier(), nothing, "x", "x"), scientist())
                .expectExceptionDetails(new KeyMissing());
        var madeUp = key("NOWHERE", "CRC-43", "not a hint");
        facts.story()
                .givenNothing()
                .when(new OpenDossier(madeUp.dossier(), madeUp, "x", "x"), scientist())
                .expectExceptionDetails(new CodeUnknown(List.of("issueHint", "area", "article")));
        var known = key("MIG-ROOT", "CRC-3", null);
        facts.story()
                .givenNothing()
                .when(new OpenDossier(known.dossier(), known, "x", "x"), scientist())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_finding_has_a_source_and_a_reliability() {
        var source = new EnteredSource(SourceKind.OMBUDSMAN, "Report 2026/1");
        facts.story()
                .given(openedByEscalation())
                .when(
                        new RecordFinding(DOSSIER, "The rule differs", List.of(source), 3),
                        scientist().creating(new UUID(2, 2)))
                .expectEvents(new FindingRecorded(
                        DOSSIER,
                        new FindingId(new UUID(2, 2)),
                        text("finding-recorded/text", "The rule differs"),
                        List.of(new Source(SourceKind.OMBUDSMAN, text("finding-recorded/source", "Report 2026/1"))),
                        3));
        facts.story()
                .given(openedByEscalation())
                .when(new RecordFinding(DOSSIER, "An opinion", List.of(), 3), scientist())
                .expectExceptionDetails(new SourceMissing());
        for (int wrong : new int[] {0, 5}) {
            facts.story()
                    .given(openedByEscalation())
                    .when(new RecordFinding(DOSSIER, "x", List.of(source), wrong), scientist())
                    .expectExceptionDetails(new ReliabilityInvalid());
        }
    }

    @Test
    void an_outside_cause_has_months_in_their_order() {
        var march = YearMonth.of(2026, 3);
        facts.story()
                .given(openedByEscalation())
                .when(
                        new AnnotateTrend(DOSSIER, march, march.plusMonths(1), ExternalCause.COURTS_CLOSED, "Closed"),
                        lawyer())
                .expectSuccessfulHandlerExecution();
        facts.story()
                .given(openedByEscalation())
                .when(
                        new AnnotateTrend(DOSSIER, march, march.minusMonths(1), ExternalCause.COURTS_CLOSED, "x"),
                        lawyer())
                .expectExceptionDetails(new PeriodInvalid());
        var later = YearMonth.of(2026, 7);
        facts.story()
                .given(openedByEscalation())
                .when(new AnnotateTrend(DOSSIER, later, later, ExternalCause.MEDIA, "x"), lawyer())
                .expectExceptionDetails(new PeriodInvalid());
    }

    @Test
    void a_body_is_heard_only_if_it_cannot_infer_who_spoke() {
        facts.story()
                .given(openedByEscalation())
                .when(new HearBody(DOSSIER, IND, TODAY, "We follow the rule", true), lawyer().creating(new UUID(2, 3)))
                .expectEvents(new BodyHeard(
                        DOSSIER,
                        new HearingId(new UUID(2, 3)),
                        IND,
                        TODAY,
                        text("body-heard/statement", "We follow the rule")));
        facts.story()
                .given(openedByEscalation())
                .when(new HearBody(DOSSIER, IND, TODAY, "x", false), lawyer())
                .expectExceptionDetails(new ChildSafetyUnchecked());
        facts.story()
                .given(openedByEscalation())
                .when(new HearBody(DOSSIER, IND, TODAY.plusDays(1), "x", true), lawyer().on(TODAY))
                .expectExceptionDetails(new DateInFuture());
        var another = new Addressee(new BodyType("COA"), new BodyId("ind"));
        facts.story()
                .given(openedByEscalation())
                .when(new HearBody(DOSSIER, another, TODAY, "x", true), lawyer())
                .expectExceptionDetails(new BodyUnknown());
    }

    @Test
    void a_campaign_is_recommended_only_once_the_issue_is_confirmed_and_the_body_was_heard() {
        var heard =
                new BodyHeard(DOSSIER, new HearingId(new UUID(2, 3)), IND, TODAY, text("body-heard/statement", "x"));
        var strong = new AssessIssue(
                DOSSIER,
                List.of(
                        new Points(Criterion.RECURRENCE, 2, "After advice"),
                        new Points(Criterion.CORROBORATION, 2, "Two reports")));
        expectRecommendation(strong, Recommendation.RECOMMEND_ADVOCACY, openedByEscalation(), confirmed(), heard);
        expectRecommendation(strong, Recommendation.NO_ACTION, openedByEscalation(), confirmed());
        expectRecommendation(strong, Recommendation.NO_ACTION, openedByEscalation(), heard);
        expectRecommendation(
                new AssessIssue(DOSSIER, grave()), Recommendation.MONITOR, openedByEscalation(), confirmed(), heard);
    }

    private void expectRecommendation(AssessIssue command, Recommendation recommended, DossierEvent... before) {
        facts.story()
                .given(before)
                .when(command, scientist())
                .expectEventsMatching(payloadsMatching(predicate(events ->
                        events.getFirst() instanceof IssueAssessed told && told.recommendation() == recommended)));
    }

    @Test
    void only_tables_that_passed_the_check_are_released() {
        facts.releases.put(RELEASE, new ReleaseRegister.Released("ab12", List.of("area", "bodyType"), 2));
        facts.story()
                .given(openedByEscalation())
                .when(new ReleaseStatistics(DOSSIER, RELEASE, "ab12"), scientist())
                .expectEvents(new StatisticsReleased(DOSSIER, RELEASE, "ab12", List.of("area", "bodyType"), 2));
        refused("another", new HashMismatch());
        facts.releases.put(RELEASE, new ReleaseRegister.Released("ab12", List.of("a", "b", "c", "d"), 0));
        refused("ab12", new DisclosureRisk());
        facts.releases.put(RELEASE, new ReleaseRegister.DisclosureRisk());
        refused("ab12", new DisclosureRisk());
        facts.releases.put(RELEASE, new ReleaseRegister.DifferencingRisk());
        refused("ab12", new DifferencingRisk());
        facts.releases.clear();
        refused("ab12", new ReleaseUnknown());
    }

    private void refused(String hash, Object rejection) {
        facts.story()
                .given(openedByEscalation())
                .when(new ReleaseStatistics(DOSSIER, RELEASE, hash), scientist())
                .expectNoEvents()
                .expectExceptionDetails(rejection);
    }

    @Test
    void nothing_is_added_to_an_issue_that_nobody_works_on() {
        facts.story()
                .given(raised())
                .when(new AssessIssue(DOSSIER, grave()), scientist())
                .expectExceptionDetails(new NotUnderResearch(DossierStage.SIGNALLED));
    }

    @Test
    void no_text_leads_to_a_child() {
        facts.names.add("Noor Voorbeeld");
        for (var text : List.of(
                "Bel 06-12345678",
                "mail a.b@example.org",
                "zaak 2026-00042",
                "V-nummer 1234567890",
                "Noor Voorbeeld zei",
                "id 01234567-89ab-4cde-8f01-23456789abcd")) {
            facts.story()
                    .given(openedByEscalation())
                    .when(
                            new RecordFinding(DOSSIER, text, List.of(new EnteredSource(SourceKind.OTHER, "x")), 2),
                            scientist())
                    .expectNoEvents()
                    .expectExceptionDetails(new IdentityInText(List.of("text")));
        }
        for (var harmless :
                List.of("ECLI:NL:RBDHA:2026:12345", "Kamerstukken II 24170-326", "Stb. 2026, 1", "30 zaken in 2025")) {
            facts.story()
                    .given(openedByEscalation())
                    .when(
                            new RecordFinding(DOSSIER, harmless, List.of(new EnteredSource(SourceKind.OTHER, "x")), 2),
                            scientist())
                    .expectSuccessfulHandlerExecution();
        }
    }

    private static IssueKey key(@Nullable String area, @Nullable String article, @Nullable String hint) {
        return new IssueKey(
                area == null ? null : new AreaCode(area),
                null,
                article == null ? null : new ArticleCode(article),
                null,
                null,
                null,
                null,
                null,
                hint);
    }
}
