package nl.rechtspoor.query.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.*;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What screens offer is what the table of stages and roles lets through, wherever the file has something to work on. */
class AllowedCommandsTest {
    private static final UUID ID = new UUID(7, 7);
    private static final SubjectId SUBJECT = new SubjectId(ID);
    private static final StaffId STAFF = new StaffId(ID);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final BodyId BODY = new BodyId("school");
    private static final Personal<String> TEXT = new Personal<>("A text");
    static final ErasedSubjects NOBODY_ERASED =
            new ErasedSubjects(org.springframework.jdbc.core.simple.JdbcClient.create(
                    new org.springframework.jdbc.datasource.DriverManagerDataSource()));

    /** Emergency access has a place of its own, and a case is opened before it has a file. */
    private static final Set<CaseAction> NEVER_ON_THE_FILE = EnumSet.of(CaseAction.OPEN_CASE, CaseAction.BREAK_GLASS);

    @ParameterizedTest
    @MethodSource("everyStageAndRole")
    void a_file_with_everything_in_it_offers_all_that_its_stage_and_the_role_let_through(CaseStage stage, Role role) {
        var offered = new TreeSet<String>();
        for (var file : List.of(fullFile(stage, 2), fullFile(stage, 4), unassigned(stage))) {
            offered.addAll(AllowedCommands.in(file, role, STAFF, DAY));
        }

        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CaseAction.values())
                        .filter(action -> !NEVER_ON_THE_FILE.contains(action))
                        .filter(action -> role != Role.SYSTEM && action.isOpenTo(role) && action.isTakenIn(stage))
                        .map(CaseAction::command)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everyStageAndRole")
    void an_empty_file_offers_nothing_that_the_full_one_does_not(CaseStage stage, Role role) {
        var empty = new CaseFileStory(new InMemoryKeyring(), NOBODY_ERASED);
        empty.state = stage;

        assertThat(AllowedCommands.in(empty, role, STAFF, DAY))
                .doesNotHaveDuplicates()
                .allMatch(command -> CaseAction.named(command).isTakenIn(stage)
                        && CaseAction.named(command).isOpenTo(role))
                .doesNotContain(
                        "MeetDeadline", "LiftWall", "SendMediationMessage", "ReleaseLegalHold", "RecordSatisfaction");
    }

    private static Stream<Arguments> everyStageAndRole() {
        return Arrays.stream(CaseStage.values())
                .flatMap(stage -> Arrays.stream(Role.values()).map(role -> Arguments.of(stage, role)));
    }

    private static CaseFileStory unassigned(CaseStage stage) {
        var file = fullFile(stage, 2);
        file.assignee = null;
        file.graveCalls.put(ID, new CaseFile.GraveCall(ID, GraveGround.LIFE, TEXT, Instant.EPOCH));
        return file;
    }

    private static CaseFileStory fullFile(CaseStage stage, int steps) {
        var file = new CaseFileStory(new InMemoryKeyring(), NOBODY_ERASED);
        file.state = stage;
        file.assignee = ID;
        file.safetyLevel = SafetyLevel.values()[0];
        file.safetyStop = true;
        file.proposedBy = ID;
        file.classification = new Classification(
                List.of(new AreaCode("UHP")),
                List.of(new ArticleCode("CRC-9")),
                new ArticleCode("CRC-9"),
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null);
        for (int step = 1; step <= steps; step++) {
            file.steps.add(step);
        }
        file.parties.put(
                ID,
                new PartyAdded(
                        new CaseId(ID),
                        new PartyId(ID),
                        PartyRole.CHILD,
                        SUBJECT,
                        null,
                        null,
                        false,
                        null,
                        null,
                        false,
                        null));
        file.consent.recorded.put(
                new ConsentId(ID),
                new ConsentRecorded(
                        new CaseId(ID),
                        new ConsentId(ID),
                        new PartyId(ID),
                        ConsentPurpose.MEDIATION,
                        null,
                        Set.of(),
                        DAY,
                        DAY,
                        ConsentProof.values()[0],
                        Sensitive.of(SUBJECT, "proof", "A letter"),
                        "nl",
                        new RuleVersion("CONSENT-NL-1")));
        file.deadlines.put(
                ID,
                new CaseFile.Deadline(
                        new DeadlineId(ID),
                        DeadlineKind.SOFT,
                        "CUSTOM",
                        DAY,
                        DAY,
                        CaseFile.DeadlineState.OPEN,
                        null,
                        null));
        file.mediations.put(
                ID,
                new CaseFile.Mediation(
                        new MediationId(ID),
                        BODY,
                        TEXT,
                        CaseFile.MediationState.ACTIVE,
                        null,
                        Set.of(),
                        List.of(),
                        null,
                        null));
        file.waivers.put(
                ID,
                new CaseFile.Waiver(
                        new WaiverId(ID),
                        ConsentPurpose.MEDIATION,
                        null,
                        WaiverGround.values()[0],
                        CaseFile.WaiverState.PROPOSED,
                        ID,
                        null,
                        null,
                        null));
        file.advice.put(
                ID,
                new CaseFile.Advice(new AdviceId(ID), AdviceLevel.values()[0], null, TEXT, Instant.EPOCH, ID, null));
        file.referrals.put(
                ID, new CaseFile.Referral(new ReferralId(ID), BODY, TEXT, Set.of(), Instant.EPOCH, null, null));
        file.holds.put(ID, new CaseFile.Hold(new LegalHoldId(ID), TEXT, Instant.EPOCH, false));
        file.erasures.put(ID, erasure(null));
        file.erasures.put(new UUID(7, 8), erasure(true));
        file.toAsk.put(ID, DAY);
        file.walls.put(ID, new CaseFile.Wall(ID, null, TEXT));
        return file;
    }

    private static CaseFile.ErasureRequest erasure(@Nullable Boolean granted) {
        return new CaseFile.ErasureRequest(
                new ErasureRequestId(ID), ID, null, granted, granted == null ? null : ErasureGround.values()[0], false);
    }
}
