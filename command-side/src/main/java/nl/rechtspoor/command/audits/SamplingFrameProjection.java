package nl.rechtspoor.command.audits;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.audits.CaseTrait;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps from which position until which one each case had what it can be chosen by, so that a sample of a position can be
 * drawn again for ever. Handling an event twice changes nothing.
 */
@Component
@ProcessingGroup(SamplingFrameProjection.GROUP)
class SamplingFrameProjection {
    static final String GROUP = "sampling-frame";

    private final JdbcClient jdbc;

    SamplingFrameProjection(@CommandDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How the frame names having a legal area. */
    static String trait(AreaCode area) {
        return "AREA:" + area;
    }

    @EventHandler
    void on(CaseEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        var at = new Place(event.caseId(), token.position().orElseThrow());
        switch (event) {
            case CaseEvent.CaseOpened opened -> {
                add(at, opened.number(), LocalDate.ofInstant(recordedAt, Act.LEGAL_TIME));
                begin(at, CaseTrait.OPEN);
            }
            case CaseEvent.CaseClassified classified ->
                classify(at, Set.copyOf(classified.classification().areas()));
            case CaseEvent.CaseHeld _ -> move(at, CaseTrait.OPEN, CaseTrait.ON_HOLD);
            case CaseEvent.CaseResumed _ -> move(at, CaseTrait.ON_HOLD, CaseTrait.OPEN);
            case CaseEvent.CaseClosed _ -> {
                end(at, CaseTrait.ON_HOLD.name());
                move(at, CaseTrait.OPEN, CaseTrait.CLOSED);
            }
            case CaseEvent.CaseReopened _ -> {
                move(at, CaseTrait.CLOSED, CaseTrait.OPEN);
                begin(at, CaseTrait.REOPENED);
            }
            case CaseEvent.CaseArchived _ -> move(at, CaseTrait.CLOSED, CaseTrait.ARCHIVED);
            case CaseEvent.MediationStarted _ -> begin(at, CaseTrait.MEDIATED);
            case CaseEvent.BodyContacted contacted -> waive(at, contacted.waiver());
            case CaseEvent.CaseReferred referred -> {
                begin(at, CaseTrait.REFERRED);
                waive(at, referred.waiver());
            }
            case CaseEvent.ReportRequested requested -> waive(at, requested.waiver());
            case CaseEvent.CaseEscalatedToResearch _ -> begin(at, CaseTrait.ESCALATED);
            case CaseEvent.ConsentRefused _, CaseEvent.ConsentWithdrawn _ -> begin(at, CaseTrait.CONSENT_ENDED);
            case CaseEvent.GlassBroken _ -> begin(at, CaseTrait.EMERGENCY_ACCESS);
            case CaseEvent.DeadlineMissed _ -> begin(at, CaseTrait.DEADLINE_MISSED);
            case CaseEvent.SafetyConcernRaised _ -> begin(at, CaseTrait.SAFETY_CONCERN);
            case CaseEvent.EntryCorrected _ -> begin(at, CaseTrait.CORRECTED);
            case CaseEvent.SubjectDataErased erased
            when erased.subject().equals(erased.caseId().subject()) -> begin(at, CaseTrait.ERASED);
            default -> {} // nothing else is a reason to draw a case
        }
    }

    private record Place(CaseId caseId, long position) {}

    private void add(Place at, String number, LocalDate openedOn) {
        jdbc.sql("insert into work.sampling_case (case_id, number, opened_on, opened_position) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(at.caseId().value(), number, openedOn, at.position())
                .update();
    }

    private void classify(Place at, Set<AreaCode> areas) {
        var traits = areas.stream().map(SamplingFrameProjection::trait).collect(toSet());
        jdbc
                .sql("select trait from work.sampling_trait"
                        + " where case_id = ? and starts_with(trait, 'AREA:') and until_position is null")
                .param(at.caseId().value())
                .query(String.class)
                .list()
                .stream()
                .filter(trait -> !traits.contains(trait))
                .forEach(trait -> end(at, trait));
        traits.forEach(trait -> begin(at, trait));
    }

    private void waive(Place at, @Nullable Object waiver) {
        if (waiver != null) {
            begin(at, CaseTrait.WAIVER_USED);
        }
    }

    private void move(Place at, CaseTrait from, CaseTrait to) {
        end(at, from.name());
        begin(at, to);
    }

    private void begin(Place at, CaseTrait trait) {
        begin(at, trait.name());
    }

    private void begin(Place at, String trait) {
        jdbc.sql("""
                        insert into work.sampling_trait (case_id, trait, from_position)
                        select :case, :trait, :at where not exists (
                          select from work.sampling_trait where case_id = :case and trait = :trait
                            and from_position <= :at and (until_position is null or until_position > :at))
                        on conflict do nothing
                        """)
                .param("case", at.caseId().value())
                .param("trait", trait)
                .param("at", at.position())
                .update();
    }

    private void end(Place at, String trait) {
        jdbc.sql("update work.sampling_trait set until_position = ?"
                        + " where case_id = ? and trait = ? and until_position is null and from_position < ?")
                .params(at.position(), at.caseId().value(), trait, at.position())
                .update();
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate work.sampling_case, work.sampling_trait").update();
    }
}
