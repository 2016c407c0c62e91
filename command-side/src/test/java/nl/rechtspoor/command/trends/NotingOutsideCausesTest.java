package nl.rechtspoor.command.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.NamesInCases;
import nl.rechtspoor.command.trends.OutsideCauseCommand.NoteOutsideCause;
import nl.rechtspoor.command.trends.OutsideCauseCommand.TakeBackOutsideCause;
import nl.rechtspoor.command.trends.OutsideCauseRejection.AlreadyTakenBack;
import nl.rechtspoor.command.trends.OutsideCauseRejection.IdentityInText;
import nl.rechtspoor.command.trends.OutsideCauseRejection.NotTheAuthor;
import nl.rechtspoor.command.trends.OutsideCauseRejection.PeriodInvalid;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.dossiers.ExternalCause;
import nl.rechtspoor.kernel.trends.OutsideCauseEvent.OutsideCauseNoted;
import nl.rechtspoor.kernel.trends.OutsideCauseEvent.OutsideCauseTakenBack;
import nl.rechtspoor.kernel.trends.OutsideCauseId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.testing.Acts;
import nl.rechtspoor.platform.testing.Acts.ActBy;
import nl.rechtspoor.platform.testing.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotingOutsideCausesTest {
    private static final OutsideCauseId NOTE = new OutsideCauseId(new UUID(5, 1));
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final NamesInCases NOBODY = (_, _) -> List.of();

    @Test
    void a_researcher_notes_what_moved_the_numbers() {
        story().givenNothing()
                .when(
                        note(MARCH, MARCH.plusMonths(1), "Courts were closed"),
                        researcher().creating(NOTE.value()))
                .expectEvents(new OutsideCauseNoted(
                        NOTE,
                        researcher().act().actor(),
                        MARCH,
                        MARCH.plusMonths(1),
                        ExternalCause.COURTS_CLOSED,
                        text("Courts were closed")));
    }

    @Test
    void months_are_in_their_order_and_have_begun() {
        story().givenNothing()
                .when(note(MARCH, MARCH.minusMonths(1), "x"), researcher())
                .expectExceptionDetails(new PeriodInvalid());
        var later = YearMonth.from(researcher().act().today()).plusMonths(1);
        story().givenNothing().when(note(later, later, "x"), researcher()).expectExceptionDetails(new PeriodInvalid());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ask jan@example.org",
                "Call 06-12345678",
                "As in 2026-00042",
                "Client 0123456789",
                "See 11111111-1111-4111-8111-111111111111"
            })
    void no_text_leads_to_somebody(String text) {
        story().givenNothing()
                .when(note(MARCH, MARCH, text), researcher())
                .expectNoEvents()
                .expectExceptionDetails(new IdentityInText(List.of("text")));
    }

    @Test
    void its_author_takes_it_back_once_and_nobody_else_does() {
        story().given(noted(researcher().act().actor()))
                .when(new TakeBackOutsideCause(NOTE), researcher())
                .expectEvents(new OutsideCauseTakenBack(NOTE));
        story().given(noted(new StaffId(new UUID(6, 6))))
                .when(new TakeBackOutsideCause(NOTE), researcher())
                .expectNoEvents()
                .expectExceptionDetails(new NotTheAuthor());
        story().given(noted(researcher().act().actor()), new OutsideCauseTakenBack(NOTE))
                .when(new TakeBackOutsideCause(NOTE), researcher())
                .expectNoEvents()
                .expectExceptionDetails(new AlreadyTakenBack());
    }

    @Test
    void only_researchers_note_and_take_back() {
        for (var command : List.of(NoteOutsideCause.class, TakeBackOutsideCause.class)) {
            assertThat(command.getAnnotation(AllowedTo.class).value()).containsExactly(Role.RESEARCHER);
        }
    }

    private static Story<OutsideCause> story() {
        return Story.of(OutsideCause.class).with(NOBODY);
    }

    private static ActBy researcher() {
        return Acts.by(Role.RESEARCHER);
    }

    private static NoteOutsideCause note(YearMonth from, YearMonth until, String text) {
        return new NoteOutsideCause(from, until, ExternalCause.COURTS_CLOSED, text);
    }

    private static OutsideCauseNoted noted(StaffId author) {
        return new OutsideCauseNoted(NOTE, author, MARCH, MARCH, ExternalCause.MEDIA, text("In the news"));
    }

    private static Sensitive<String> text(String text) {
        return Sensitive.of(NOTE.subject(), "outside-cause-noted/text", text);
    }
}
