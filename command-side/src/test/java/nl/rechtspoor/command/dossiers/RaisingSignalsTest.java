package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.command.dossiers.DossierFacts.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.rechtspoor.command.dossiers.SignalCommand.RaiseSignal;
import nl.rechtspoor.command.dossiers.SignalRejection.RaisedRecently;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.platform.access.AllowedTo;
import org.junit.jupiter.api.Test;

class RaisingSignalsTest {
    private final DossierFacts facts = new DossierFacts();

    @Test
    void a_signal_begins_a_dossier_and_opens_nothing() {
        facts.story()
                .givenNothing()
                .when(
                        new RaiseSignal(DOSSIER, KEY, evidence(4)),
                        system().creating(SIGNAL.value()).on(TODAY))
                .expectEvents(raised());
    }

    @Test
    void the_same_key_is_silent_for_ninety_days() {
        var again = new RaiseSignal(DOSSIER, KEY, evidence(5));
        facts.story()
                .given(raised())
                .when(again, system().on(TODAY.plusDays(89)))
                .expectNoEvents()
                .expectExceptionDetails(new RaisedRecently(TODAY.plusDays(90)));
        facts.story()
                .given(raised())
                .when(again, system().creating(new UUID(7, 2)).on(TODAY.plusDays(90)))
                .expectEvents(new SystemicSignalRaised(
                        DOSSIER, new SignalId(new UUID(7, 2)), KEY, evidence(5), TODAY.plusDays(180)));
    }

    @Test
    void it_joins_a_dossier_that_there_is() {
        facts.story()
                .given(openedByEscalation())
                .when(
                        new RaiseSignal(DOSSIER, KEY, evidence(4)),
                        system().creating(SIGNAL.value()).on(TODAY))
                .expectEvents(raised());
    }

    @Test
    void nobody_but_detection_raises_one() {
        assertThat(RaiseSignal.class.getAnnotation(AllowedTo.class).value()).containsExactly(Role.SYSTEM);
    }
}
