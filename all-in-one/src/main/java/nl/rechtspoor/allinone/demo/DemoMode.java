package nl.rechtspoor.allinone.demo;

import static nl.rechtspoor.allinone.demo.DemoStep.body;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rechtspoor.kernel.directory.BodyDirectory;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyKind;
import nl.rechtspoor.kernel.rules.Taxonomy;
import nl.rechtspoor.platform.rules.Rules;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** In demo mode: lets the cast in and, once per installation, tells the demo year before anybody is told where to look. */
final class DemoMode implements ApplicationRunner {
    private final boolean enabled;
    private final boolean withYear;
    private final DemoProgress progress;
    private final MovableClock clock;
    private final Rules rules;
    private final DemoStaff staff;
    private final DemoCurtain curtain;
    private final ServletWebServerApplicationContext web;
    private final JsonMapper json;

    DemoMode(
            boolean enabled,
            boolean withYear,
            DemoProgress progress,
            MovableClock clock,
            Rules rules,
            DemoStaff staff,
            DemoCurtain curtain,
            ServletWebServerApplicationContext web,
            JsonMapper json) {
        this.enabled = enabled;
        this.withYear = withYear;
        this.progress = progress;
        this.clock = clock;
        this.rules = rules;
        this.staff = staff;
        this.curtain = curtain;
        this.web = web;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (!enabled) {
            return;
        }
        if (withYear && !progress.isTold()) {
            curtain.show(0);
            staff.arrive();
            tellTheYear();
        } else {
            staff.arrive();
        }
        IO.println("Demo sign-ins, all with the password " + DemoCast.PASSWORD + ":");
        for (DemoCast member : DemoCast.values()) {
            IO.println("  %-12s %s".formatted(member.username(), member.displayName()));
        }
    }

    private void tellTheYear() throws InterruptedException {
        Instant end = progress.begin(clock.instant().truncatedTo(ChronoUnit.MINUTES));
        LocalDate lastDay = LocalDate.ofInstant(end, ZoneId.of("Europe/Amsterdam"));
        Taxonomy taxonomy = rules.taxonomy().on(lastDay);
        BodyDirectory directory = rules.directory().on(lastDay);
        var teller = new DemoTeller(URI.create("http://localhost:" + port()), clock, json);
        teller.gather();
        var year = new DemoYear(
                lastDay, taxonomy, DemoBodies.choose(taxonomy, directory, kind -> createLocal(teller, kind)));
        IO.println("Telling a year of fictional cases (this happens once); http://localhost:" + port()
                + " shows how far it is");
        clock.rewindTo(year.start());
        var shown = new AtomicInteger();
        teller.tell(year, end, thousandths -> {
            curtain.show(thousandths / 10);
            int tenth = thousandths / 100;
            if (shown.getAndAccumulate(tenth, Math::max) < tenth) {
                IO.println("  " + tenth * 10 + " %");
            }
        });
        teller.detect();
        progress.finish(end);
        curtain.open();
    }

    private static BodyId createLocal(DemoTeller teller, BodyKind kind) {
        String name = "Voorbeeldstad (" + kind.label().nl() + ")";
        return new BodyId(teller.session(DemoCast.SENIOR)
                .post(
                        "/directory/bodies",
                        body("name", name, "type", kind.type().value(), "province", "UTRECHT"),
                        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        null)
                .get("id")
                .asString());
    }

    private int port() {
        var server = web.getWebServer();
        if (server == null) {
            throw new IllegalStateException("the demo needs the web server");
        }
        return server.getPort();
    }
}
