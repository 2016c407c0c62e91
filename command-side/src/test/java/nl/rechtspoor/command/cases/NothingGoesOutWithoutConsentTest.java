package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.rechtspoor.command.cases.ConsentCommand.ProposeConsentWaiver;
import nl.rechtspoor.command.cases.ConsentCommand.RecordConsent;
import nl.rechtspoor.command.cases.ConsentCommand.RefuseConsent;
import nl.rechtspoor.command.cases.ConsentCommand.WaiveConsentRequirement;
import nl.rechtspoor.command.cases.ConsentCommand.WithdrawConsent;
import nl.rechtspoor.command.cases.MediationCommand.Mediate;
import nl.rechtspoor.command.cases.MediationCommand.SendMediationMessage;
import nl.rechtspoor.command.cases.SafetyCommand.LiftSafetyStop;
import nl.rechtspoor.command.cases.SafetyCommand.RecordSafetyConcern;
import nl.rechtspoor.command.cases.SharingCommand.ReferCase;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.BirthDate;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.BodyContacted;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseReferred;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRequirementWaived;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentWaiverProposed;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentWithdrawn;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationStarted;
import nl.rechtspoor.kernel.cases.CaseEvent.SafetyConcernRaised;
import nl.rechtspoor.kernel.cases.CaseEvent.SafetyStopLifted;
import nl.rechtspoor.kernel.cases.ConsentProof;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.MediationId;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.SafetyLevel;
import nl.rechtspoor.kernel.cases.WaiverGround;
import nl.rechtspoor.kernel.cases.WaiverId;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.testing.Acts.ActBy;
import org.jspecify.annotations.Nullable;

/** Whatever is asked of a case in whatever order: nothing leaves it without consent, told without the code of the rules. */
class NothingGoesOutWithoutConsentTest {
    /** What somebody does, after so many days. */
    record Step(int what, int who, int where, int days) {}

    @Property(tries = 150, seed = "1")
    void nothing_goes_out_without_consent_or_a_waiver_of_that_moment(
            @ForAll @IntRange(min = 10, max = 18) int age,
            @ForAll @IntRange(min = 0, max = 330) int daysIntoTheYear,
            @ForAll("steps") List<Step> steps) {
        var born = new BirthDate(TODAY.minusYears(age).minusDays(daysIntoTheYear));
        var running = new RunningCase(born);
        var record = new Record(running, born);
        var day = TODAY;
        var proposals = new ArrayList<WaiverId>();
        var mediations = new ArrayList<MediationId>();
        // a good beginning, so that many stories have something to send
        for (int who = 0; who < 3; who++) {
            var given = consent(running.id(), running.party(who), ConsentPurpose.MEDIATION, IND, day.plusDays(50));
            running.take(given, jurist()).forEach(event -> record.check(event, TODAY));
        }
        for (var step : steps) {
            day = day.plusDays(step.days());
            for (var event : running.take(command(step, running, day, proposals, mediations), act(step, day))) {
                record.check(event, day);
                if (event instanceof ConsentWaiverProposed proposed) {
                    proposals.add(proposed.waiver());
                }
                if (event instanceof MediationStarted started) {
                    mediations.add(started.mediation());
                }
            }
        }
        running.end();
        Statistics.label("something went out").collect(record.sent > 0);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(1, 20), Tuple.of(1, 45)))
                .as(Step::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(30);
    }

    private static ActBy act(Step step, LocalDate day) {
        return (step.what() == 10 || step.what() == 12 ? senior() : jurist()).on(day);
    }

    private static CaseCommand command(
            Step step, RunningCase running, LocalDate day, List<WaiverId> proposals, List<MediationId> mediations) {
        var id = running.id();
        var giver = running.party(step.who());
        var body = step.where() == 0 ? IND : COA;
        var purpose = step.who() == 2 && step.where() == 1 ? ConsentPurpose.SHARE_WITH_BODY : ConsentPurpose.MEDIATION;
        var mediation = mediations.isEmpty() ? new MediationId(NEW) : mediations.getLast();
        return switch (step.what()) {
            case 0, 1, 2, 3 -> consent(id, giver, ConsentPurpose.MEDIATION, body, day.plusDays(50));
            case 4 -> consent(id, giver, ConsentPurpose.SHARE_WITH_BODY, body, day.plusDays(10));
            case 5 -> new RefuseConsent(id, giver, purpose, step.where() == 0 ? null : body);
            case 6 -> new WithdrawConsent(id, giver, purpose, body);
            case 7 -> new SendMediationMessage(id, mediation, "And?", DATA);
            case 8 -> new ReferCase(id, body, "Yours", DATA);
            case 9 -> new ProposeConsentWaiver(id, purpose, body, WaiverGround.SERIOUS_HARM, "Harm");
            case 10 -> new WaiveConsentRequirement(id, proposals.isEmpty() ? new WaiverId(NEW) : proposals.getLast());
            case 11 -> new RecordSafetyConcern(id, SafetyLevel.ACUTE_DANGER, "Danger");
            case 12 -> new LiftSafetyStop(id, "Safe");
            default -> new Mediate(id, body, "A permit", "Please", DATA);
        };
    }

    private static RecordConsent consent(
            CaseId id, PartyId giver, ConsentPurpose purpose, BodyId body, LocalDate until) {
        return new RecordConsent(id, giver, purpose, body, DATA, until, ConsentProof.FORM, "Form", "nl", true);
    }

    /** What an observer who knows the law, and only sees the events, would write down. */
    private static final class Record {
        private final RunningCase running;
        private final BirthDate born;
        private final List<ConsentRecorded> consents = new ArrayList<>();
        private final List<CaseEvent.ConsentRefused> refusals = new ArrayList<>();
        private final List<ConsentRequirementWaived> waivers = new ArrayList<>();
        private boolean danger;
        private int sent;

        Record(RunningCase running, BirthDate born) {
            this.running = running;
            this.born = born;
        }

        void check(CaseEvent event, LocalDate day) {
            switch (event) {
                case ConsentRecorded given -> {
                    consents.add(given);
                    refusals.removeIf(no -> no.giver().equals(given.giver()) && no.purpose() == given.purpose());
                }
                case CaseEvent.ConsentRefused no -> refusals.add(no);
                case ConsentWithdrawn back ->
                    consents.removeIf(one -> back.consents().contains(one.consent()));
                case ConsentRequirementWaived waived -> waivers.add(waived);
                case SafetyConcernRaised _ -> danger = true;
                case SafetyStopLifted _ -> danger = false;
                case BodyContacted out -> {
                    assertThat(danger).isFalse();
                    checkSent(ConsentPurpose.MEDIATION, out.body(), out.waiver(), day);
                }
                case CaseReferred out -> checkSent(ConsentPurpose.SHARE_WITH_BODY, out.to(), out.waiver(), day);
                default -> {} // nothing else leaves the helpdesk, or allows it
            }
        }

        private void checkSent(ConsentPurpose purpose, BodyId body, @Nullable WaiverId waiver, LocalDate day) {
            sent++;
            var now = whoDecides(born.ageOn(day));
            assertThat(refusals)
                    .noneMatch(no -> now.contains(no.giver())
                            && no.purpose() == purpose
                            && (no.recipient() == null || no.recipient().equals(body)));
            var waived = waivers.removeIf(one -> one.waiver().equals(waiver)
                    && one.purpose() == purpose
                    && body.equals(one.recipient())
                    && !day.isAfter(one.validUntil()));
            assertThat(waiver == null || waived).isTrue();
            var required = waived ? List.of(running.party(0)) : now;
            var amongOthersBefore = whoDecides(born.ageOn(day.minusDays(31)));
            assertThat(haveConsented(required, purpose, body, day)
                            || haveConsented(amongOthersBefore, purpose, body, day))
                    .isTrue();
        }

        private boolean haveConsented(List<PartyId> givers, ConsentPurpose purpose, BodyId body, LocalDate day) {
            return givers.stream()
                    .allMatch(giver -> consents.stream()
                            .anyMatch(given -> given.giver().equals(giver)
                                    && given.purpose() == purpose
                                    && body.equals(given.recipient())
                                    && !day.isBefore(given.validFrom())
                                    && !day.isAfter(given.validUntil())));
        }

        private List<PartyId> whoDecides(int age) {
            if (age >= 16) {
                return List.of(running.party(0));
            }
            return age < 12
                    ? running.parents()
                    : Stream.concat(Stream.of(running.party(0)), running.parents().stream())
                            .toList();
        }
    }
}
