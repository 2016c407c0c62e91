package nl.rechtspoor.query.live;

import static nl.rechtspoor.kernel.Role.AUDITOR;
import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.testing.CaseFacts.NORTH;
import static nl.rechtspoor.query.testing.CaseFacts.SOUTH;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.platform.sealing.Bell;
import nl.rechtspoor.query.access.CaseAccessForTests;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveStreamTest {
    private static final StaffId ME = new StaffId(named("me"));
    private static final Viewer JURIST_NORTH = new Viewer(ME, JURIST, Set.of(NORTH));

    private final Telling telling = new Telling();
    private final Object access = CaseAccessForTests.projection(telling);
    private final LiveChanges changes =
            new LiveChanges(telling.views(), CaseAccessForTests.relation(Clock.systemUTC()));
    private final CaseFacts north = new CaseFacts("00001");
    private final CaseFacts south = new CaseFacts("00002");
    private final AtomicLong head = new AtomicLong(-1);
    private final Bell bell = new Bell();
    private final AtomicBoolean signedIn = new AtomicBoolean(true);
    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        signedIn.set(false);
        bell.ring();
        telling.close();
    }

    @Test
    void a_viewer_is_told_ids_of_what_may_be_seen_and_of_nothing_else() {
        happened(north.opened(), south.opened(SOUTH, Urgency.NORMAL), north.closed());

        assertThat(changes.between(-1, 2, JURIST_NORTH).changes())
                .containsExactly(
                        new Change(0, north.id().value(), null, 0, "case-opened"),
                        new Change(2, north.id().value(), null, 1, "case-closed"));
        assertThat(changes.between(-1, 2, new Viewer(ME, SENIOR_JURIST, Set.of()))
                        .changes())
                .hasSize(3);
        assertThat(changes.between(-1, 2, new Viewer(ME, AUDITOR, Set.of(NORTH)))
                        .changes())
                .isEmpty();
    }

    @Test
    void behind_a_wall_nobody_is_told_and_only_seniors_learn_of_walls() {
        var colleague = new Viewer(new StaffId(named("colleague")), JURIST, Set.of(NORTH));
        happened(north.opened(), north.walled(ME));

        assertThat(changes.between(-1, 1, JURIST_NORTH).changes()).isEmpty();
        assertThat(changes.between(-1, 1, colleague).changes())
                .extracting(Change::kind)
                .containsExactly("case-opened", "case-changed");
    }

    @Test
    void a_stream_resumes_behind_a_position_goes_on_live_and_ends_with_the_session() throws InterruptedException {
        happened(north.opened(), north.assigned(ME, NORTH));
        head.set(1);
        var thread = Thread.ofVirtual().start(stream(0, Duration.ofHours(1)));

        assertThat(next()).isEqualTo("up to 0");
        assertThat(next()).isEqualTo("1 case-assigned");

        happened(south.opened(SOUTH, Urgency.NORMAL), north.closed());
        head.set(3);
        bell.ring();
        assertThat(next()).isEqualTo("3 case-closed");

        signedIn.set(false);
        bell.ring();
        assertThat(next()).isEqualTo("end");
        assertThat(thread.join(Duration.ofMinutes(2))).isTrue();
    }

    @Test
    void a_silent_stream_gives_signs_of_life() throws InterruptedException {
        Thread.ofVirtual().start(stream(-1, Duration.ofMillis(20)));

        assertThat(List.of(next(), next(), next())).containsOnly("up to -1");
    }

    @Test
    void a_browser_learns_up_to_where_it_was_told_also_of_what_it_may_not_see() throws InterruptedException {
        happened(south.opened(SOUTH, Urgency.NORMAL), south.closed());
        head.set(1);
        Thread.ofVirtual().start(stream(-1, Duration.ofMillis(20)));

        assertThat(next()).isEqualTo("up to -1");
        assertThat(next()).isEqualTo("up to 1");
    }

    @Test
    void a_stream_whose_other_end_is_gone_ends() throws InterruptedException {
        happened(north.opened());
        head.set(0);
        var gone = new LiveStream.Sink() {
            @Override
            public void change(Change change) throws IOException {
                throw new IOException("broken pipe");
            }

            @Override
            public void upTo(long position) {}

            @Override
            public void end() {
                received.add("end");
            }
        };
        Thread.ofVirtual()
                .start(new LiveStream(
                        JURIST_NORTH, -1, changes, head::get, bell, gone, signedIn::get, Duration.ofHours(1)));

        assertThat(next()).isEqualTo("end");
    }

    private LiveStream stream(long after, Duration heartbeat) {
        var sink = new LiveStream.Sink() {
            @Override
            public void change(Change change) {
                received.add(change.position() + " " + change.kind());
            }

            @Override
            public void upTo(long position) {
                received.add("up to " + position);
            }

            @Override
            public void end() {
                received.add("end");
            }
        };
        return new LiveStream(JURIST_NORTH, after, changes, head::get, bell, sink, signedIn::get, heartbeat);
    }

    private String next() throws InterruptedException {
        return String.valueOf(received.poll(2, TimeUnit.MINUTES));
    }

    private void happened(DomainEvent... events) {
        telling.happened(by(JURIST), events);
        telling.project(access);
    }
}
