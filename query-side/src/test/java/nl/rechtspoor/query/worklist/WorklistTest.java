package nl.rechtspoor.query.worklist;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.testing.CaseFacts.NORTH;
import static nl.rechtspoor.query.testing.CaseFacts.SOUTH;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineMissed;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationSuspended;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.SuspensionCause;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.query.access.CaseAccessForTests;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.erasure.Erased;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import nl.rechtspoor.query.erasure.ErasureForTests;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.server.ResponseStatusException;

class WorklistTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final StaffId ME = new StaffId(named("me"));
    private static final Viewer JURIST_NORTH = new Viewer(ME, JURIST, Set.of(NORTH));

    private final Telling telling = new Telling();
    private final StoredDocuments documents = new StoredDocuments(telling.shapes());
    private final Object access = CaseAccessForTests.projection(telling);
    private final WorklistProjection projection = new WorklistProjection(
            telling.database().as(DatabaseRole.QUERY), documents, telling.keyring(), Rules.load());
    private final CaseFacts one = new CaseFacts("00001");
    private final CaseFacts two = new CaseFacts("00002");

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void a_line_says_what_the_case_is_about_whose_it_is_and_what_comes_next() {
        happened(
                one.opened(NORTH, Urgency.HIGH),
                one.classified("EDU-EXP"),
                one.childAdded("Testkind Voorbeeld", LocalDate.of(2014, 5, 5)),
                one.assigned(ME, NORTH),
                one.deadline("late", LocalDate.of(2026, 7, 1)),
                one.deadline("soon", LocalDate.of(2026, 6, 10)));

        var line = list(View.MINE, JURIST_NORTH).getFirst();

        assertThat(line.number()).isEqualTo("2026-00001");
        assertThat(line.version()).isEqualTo(5);
        assertThat(line.state()).isEqualTo(CaseStage.OPEN);
        assertThat(line.urgency()).isEqualTo(Urgency.HIGH);
        assertThat(line.areas()).containsExactly("EDU-EXP");
        assertThat(line.childLabel()).isEqualTo("Testkind");
        assertThat(line.assignee()).isEqualTo(ME.value());
        assertThat(line.nextDeadline()).isNotNull();
        assertThat(line.nextDeadline().due()).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(line.nextDeadline().overdue()).isFalse();
        assertThat(line.consent()).isEqualTo(ConsentState.NOT_NEEDED);
        assertThat(line.waitingFor()).isNull();
    }

    @Test
    void a_deadline_becomes_overdue_and_a_consent_expires_without_any_event() {
        happened(
                one.opened(),
                one.childAdded("Testkind", LocalDate.of(2009, 1, 1)),
                one.deadline("soon", LocalDate.of(2026, 6, 10)),
                one.consents(one.child(), LocalDate.of(2026, 9, 1)));

        assertThat(lineOn(LocalDate.of(2026, 6, 10)).nextDeadline().overdue()).isFalse();
        assertThat(lineOn(LocalDate.of(2026, 6, 11)).nextDeadline().overdue()).isTrue();
        assertThat(lineOn(LocalDate.of(2026, 8, 1)).consent()).isEqualTo(ConsentState.COMPLETE);
        assertThat(lineOn(LocalDate.of(2026, 9, 1)).consent()).isEqualTo(ConsentState.EXPIRING);
        assertThat(lineOn(LocalDate.of(2026, 9, 2)).consent()).isEqualTo(ConsentState.MISSING);
        assertThat(numbers(list(View.WAITING_CONSENT, JURIST_NORTH, LocalDate.of(2026, 9, 1))))
                .isEmpty();
        assertThat(numbers(list(View.WAITING_CONSENT, JURIST_NORTH, LocalDate.of(2026, 9, 2))))
                .containsExactly("2026-00001");
    }

    @Test
    void a_missed_deadline_stays_in_sight_most_of_all_when_a_right_is_lost() {
        var set = one.deadline("fatal", LocalDate.of(2026, 6, 10));
        happened(one.opened(), set, new DeadlineMissed(one.id(), set.deadline(), set.due()));

        assertThat(lineOn(LocalDate.of(2026, 6, 15)).nextDeadline().overdue()).isTrue();
    }

    @Test
    void a_child_of_twelve_and_a_parent_must_both_consent_before_it_is_complete() {
        happened(
                one.opened(),
                one.childAdded("Testkind", LocalDate.of(2013, 1, 1)),
                one.parentAdded("Ouder Voorbeeld"),
                one.authority(LocalDate.of(2013, 1, 1)),
                one.consents(one.parent(), LocalDate.of(2026, 12, 1)));
        assertThat(lineOn(DAY).consent()).isEqualTo(ConsentState.MISSING);
        assertThat(lineOn(DAY).waitingFor()).isEqualTo(WorklistLine.WaitingFor.CONSENT);

        happened(one.consents(one.child(), LocalDate.of(2026, 12, 1)));
        assertThat(lineOn(DAY).consent()).isEqualTo(ConsentState.COMPLETE);

        happened(one.mediationStarted(), one.bodyContacted());
        assertThat(lineOn(DAY).mediation()).isEqualTo(MediationStage.ACTIVE);
        assertThat(lineOn(DAY).waitingFor()).isEqualTo(WorklistLine.WaitingFor.ANSWER);
        assertThat(numbers(list(View.WAITING_ANSWER, JURIST_NORTH))).containsExactly("2026-00001");

        happened(one.answered());
        assertThat(lineOn(DAY).waitingFor()).isNull();

        happened(
                one.withdraws(one.child()),
                new MediationSuspended(one.id(), one.mediation(), SuspensionCause.CONSENT_WITHDRAWN));
        assertThat(lineOn(DAY).mediation()).isEqualTo(MediationStage.SUSPENDED);
        assertThat(numbers(list(View.WAITING_CONSENT, JURIST_NORTH))).containsExactly("2026-00001");
    }

    @Test
    void the_ready_made_lists_show_each_what_they_promise() {
        happened(one.opened(), one.assigned(ME, NORTH), two.opened(), two.deadline("soon", DAY.plusDays(14)));
        var other = new CaseFacts("00003");
        happened(other.opened(SOUTH, Urgency.NORMAL), other.assigned(new StaffId(named("colleague")), SOUTH));
        var closed = new CaseFacts("00004");
        happened(closed.opened(), closed.closed());

        assertThat(numbers(list(View.MINE, JURIST_NORTH))).containsExactly("2026-00001");
        assertThat(numbers(list(View.TEAM, JURIST_NORTH))).containsExactlyInAnyOrder("2026-00001", "2026-00002");
        assertThat(numbers(list(View.UNASSIGNED, JURIST_NORTH))).containsExactly("2026-00002");
        assertThat(numbers(list(View.DUE_SOON, JURIST_NORTH))).containsExactly("2026-00002");
        assertThat(numbers(list(View.ALL, JURIST_NORTH))).containsExactlyInAnyOrder("2026-00001", "2026-00002");
        var senior = new Viewer(ME, SENIOR_JURIST, Set.of());
        assertThat(numbers(list(View.ALL, senior))).containsExactlyInAnyOrder("2026-00001", "2026-00002", "2026-00003");
        assertThat(worklist(DAY).counts(JURIST_NORTH))
                .containsEntry("mine", 1)
                .containsEntry("team", 2)
                .containsEntry("unassigned", 1)
                .containsEntry("due-soon", 1)
                .containsEntry("waiting-consent", 0)
                .containsEntry("all", 2);
    }

    @Test
    void a_closed_case_is_on_the_list_to_ask_until_everybody_was_asked_or_the_last_day_has_passed() {
        happened(one.opened(), one.childAdded("Testkind", LocalDate.of(2013, 1, 1)), one.parentAdded("Ouder"));
        happened(one.closed(), one.invited(one.child(), DAY.plusDays(9)), one.invited(one.parent(), DAY.plusDays(4)));
        happened(two.opened(), two.closed());

        var line = list(View.TO_ASK, JURIST_NORTH).getFirst();
        assertThat(line.number()).isEqualTo("2026-00001");
        assertThat(line.askUntil()).isEqualTo(DAY.plusDays(9));
        assertThat(worklist(DAY).counts(JURIST_NORTH))
                .containsEntry("to-ask", 1)
                .containsEntry("all", 0);
        assertThat(numbers(list(View.TO_ASK, JURIST_NORTH, DAY.plusDays(9)))).containsExactly("2026-00001");
        assertThat(list(View.TO_ASK, JURIST_NORTH, DAY.plusDays(10))).isEmpty();
        assertThat(worklist(DAY.plusDays(10))
                        .page(
                                new WorklistRequest(
                                        View.TEAM, CaseStage.CLOSED, null, null, null, Order.OPENED, null, 9),
                                JURIST_NORTH)
                        .items())
                .hasSize(2)
                .allMatch(closed -> closed.askUntil() == null);

        happened(one.answers(one.child(), 4));
        assertThat(list(View.TO_ASK, JURIST_NORTH).getFirst().askUntil()).isEqualTo(DAY.plusDays(4));
        happened(one.noLongerAsked(one.parent()));
        assertThat(list(View.TO_ASK, JURIST_NORTH)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void nobody_without_a_relation_sees_a_line_in_any_list_or_count(View view) {
        happened(
                one.opened(),
                one.assigned(ME, NORTH),
                one.childAdded("Testkind", null),
                one.consents(one.child(), DAY),
                one.deadline("soon", DAY),
                two.opened());
        var over = new CaseFacts("00003");
        happened(over.opened(), over.assigned(ME, NORTH), over.closed(), over.invited(over.child(), DAY));
        happened(one.walled(ME), two.walled(ME), over.walled(ME));

        for (Role role : Role.values()) {
            assertThat(list(view, new Viewer(ME, role, Set.of(NORTH))))
                    .as("walled " + role)
                    .isEmpty();
            if (role != SENIOR_JURIST) {
                var stranger = new Viewer(new StaffId(named("stranger")), role, Set.of(SOUTH));
                assertThat(list(view, stranger)).as("stranger " + role).isEmpty();
                assertThat(worklist(DAY).counts(stranger).values()).containsOnly(0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pages_in_every_order_show_every_line_once(Order order) {
        var expected = new ArrayList<String>();
        for (int i = 10; i < 33; i++) {
            var facts = new CaseFacts("000" + i);
            happened(facts.opened(NORTH, Urgency.values()[i % 3]));
            if (i % 4 == 0) {
                happened(facts.deadline("one", DAY.plusDays(i % 5)));
            }
            expected.add("2026-000" + i);
        }
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = worklist(DAY).page(request(View.TEAM, order, after, 5), JURIST_NORTH);
            seen.addAll(numbers(page.items()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
        var whole = worklist(DAY).page(request(View.TEAM, order, null, 100), JURIST_NORTH);
        assertThat(seen).isEqualTo(numbers(whole.items()));
    }

    @Test
    void the_most_urgent_come_first_and_the_earlier_deadline_next() {
        var urgent = new CaseFacts("00003");
        happened(
                one.opened(),
                two.opened(),
                two.deadline("one", DAY.plusDays(3)),
                urgent.opened(NORTH, Urgency.ACUTE_DANGER));

        assertThat(numbers(list(View.TEAM, JURIST_NORTH))).containsExactly("2026-00003", "2026-00002", "2026-00001");
    }

    @Test
    void filters_narrow_a_list() {
        happened(one.opened(), one.classified("EDU-EXP"), two.opened(NORTH, Urgency.URGENT), two.classified("OTS"));
        happened(two.closed());

        assertThat(numbers(filtered(null, "EDU-EXP", null))).containsExactly("2026-00001");
        assertThat(numbers(filtered(null, "OTS", null))).isEmpty();
        assertThat(numbers(filtered(CaseStage.CLOSED, "OTS", null))).containsExactly("2026-00002");
        assertThat(numbers(filtered(CaseStage.CLOSED, null, Urgency.URGENT))).containsExactly("2026-00002");
        assertThat(numbers(filtered(CaseStage.CLOSED, null, Urgency.NORMAL))).isEmpty();
    }

    @Test
    void a_cursor_of_another_list_or_made_up_is_a_bad_request() {
        for (String after : List.of("x", "AAAA", "VVJHRU5DWXwxfDIwMjYtMDYtMDF8bm8")) {
            assertThatThrownBy(() -> worklist(DAY).page(request(View.TEAM, Order.URGENCY, after, 5), JURIST_NORTH))
                    .isInstanceOf(ResponseStatusException.class);
        }
    }

    @Test
    void an_erased_child_has_no_label_and_nothing_of_it_stays_in_the_table() {
        happened(one.opened(), one.childAdded("Testkind", LocalDate.of(2014, 5, 5)));
        assertThat(lineOn(DAY).childLabel()).isEqualTo("Testkind");

        telling.keyring().destroy(one.childPerson());
        assertThat(lineOn(DAY).childLabel()).isNull();
        happened(one.childErased());

        assertThat(lineOn(DAY).childLabel()).isNull();
        assertThat(lineOn(DAY).childErased())
                .as("the line says so, and once the view of the erased has it, when and why")
                .isEqualTo(new Erased(null, null));
        telling.project(ErasureForTests.projection(telling));
        assertThat(lineOn(DAY).childErased()).isNotNull();
        assertThat(lineOn(DAY).childErased().ground()).isEqualTo(ErasureGround.OBJECTION);
        assertThat(telling.rows("worklist")).noneMatch(row -> row.contains("party-added/"));
    }

    @Test
    void no_name_or_birth_date_is_in_the_table_in_clear() {
        happened(one.opened(), one.childAdded("Kanariekind", LocalDate.of(2014, 5, 5)));

        assertThat(telling.rows("worklist"))
                .hasSize(1)
                .noneMatch(row -> row.contains("Kanariekind") || row.contains("2014-05-05"));
    }

    @Test
    void a_rebuild_gives_the_same_lines_as_following_live_whatever_the_batches() {
        happened(one.opened(), one.classified("EDU-EXP"), one.childAdded("Testkind", LocalDate.of(2013, 1, 1)));
        happened(one.parentAdded("Ouder"), one.authority(LocalDate.of(2013, 1, 1)));
        happened(two.opened(), two.childAdded("Anderkind", LocalDate.of(2011, 1, 1)));
        happened(one.consents(one.parent(), LocalDate.of(2026, 12, 1)));
        happened(one.consents(one.child(), LocalDate.of(2026, 12, 1)), one.mediationStarted(), one.bodyContacted());
        telling.keyring().destroy(two.childPerson());
        happened(one.deadline("a", DAY), two.childErased(), one.withdraws(one.child()));
        happened(
                two.closed(),
                two.invited(two.parent(), DAY),
                two.invited(two.child(), DAY),
                two.answers(two.child(), 2));
        var live = telling.rows("worklist");
        assertThat(live).hasSize(2);

        for (int batch : new int[] {1, 3, 100}) {
            telling.rebuild(batch, projection);
            assertThat(telling.rows("worklist")).isEqualTo(live);
        }
    }

    @Test
    void a_corrected_name_or_birth_date_of_the_child_counts() {
        happened(one.opened(), one.childAdded("Tetskind", LocalDate.of(2013, 1, 1)));
        happened(one.consents(one.child(), LocalDate.of(2026, 12, 1)));
        assertThat(lineOn(DAY).consent()).isEqualTo(ConsentState.MISSING);
        var added = Telling.named("event 1");

        happened(one.corrected(added, "name", "Testkind"), one.corrected(added, "birthDate", "2009-01-01"));

        assertThat(lineOn(DAY).childLabel()).isEqualTo("Testkind");
        assertThat(lineOn(DAY).consent()).isEqualTo(ConsentState.COMPLETE);
    }

    private void happened(DomainEvent... events) {
        telling.happened(by(JURIST), events);
        telling.project(access, projection);
    }

    private WorklistLine lineOn(LocalDate day) {
        return list(View.ALL, JURIST_NORTH, day).getFirst();
    }

    private List<WorklistLine> filtered(@Nullable CaseStage state, @Nullable String area, @Nullable Urgency urgency) {
        var request = new WorklistRequest(View.TEAM, state, area, urgency, null, Order.URGENCY, null, 50);
        return worklist(DAY).page(request, JURIST_NORTH).items();
    }

    private List<WorklistLine> list(View view, Viewer viewer) {
        return list(view, viewer, DAY);
    }

    private List<WorklistLine> list(View view, Viewer viewer, LocalDate day) {
        return worklist(day).page(WorklistRequest.of(view), viewer).items();
    }

    private Worklist worklist(LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        var clock = Clock.fixed(noon, ZoneOffset.UTC);
        return new Worklist(
                telling.views(),
                CaseAccessForTests.relation(clock),
                CaseAccessForTests.names(telling),
                documents,
                telling.keyring(),
                new ErasedSubjects(telling.views()),
                clock);
    }

    private static WorklistRequest request(View view, Order order, @Nullable String after, int size) {
        return new WorklistRequest(view, null, null, null, null, order, after, size);
    }

    private static List<String> numbers(List<WorklistLine> lines) {
        return lines.stream().map(WorklistLine::number).toList();
    }
}
