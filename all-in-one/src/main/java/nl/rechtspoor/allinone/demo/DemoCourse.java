package nl.rechtspoor.allinone.demo;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** The course of one story: time passes in working hours, and each request is noted at its moment. */
final class DemoCourse {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final int number;
    private final SplittableRandom chance;
    private final List<DemoStep> steps = new ArrayList<>();
    private Instant now;

    DemoCourse(int number, Instant begin, SplittableRandom chance) {
        this.number = number;
        this.now = begin;
        this.chance = chance;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, AMSTERDAM);
    }

    /** A day that lies ahead, by at least and by fewer than so many days. */
    LocalDate dayAhead(int from, int below) {
        return today().plusDays(from + chance.nextInt(below - from));
    }

    void later(int fromHours, int toHours) {
        now = workingTime(
                now.plus(Duration.ofMinutes(fromHours * 60L + chance.nextInt((toHours - fromHours) * 60 + 1))));
    }

    void laterDays(int from, int to) {
        later(from * 24, to * 24);
    }

    void step(DemoCast actor, String name, String path, Map<String, Object> body) {
        now = now.plus(Duration.ofMinutes(1));
        steps.add(new DemoStep(now, actor, key(name), path, body));
    }

    /** The key of a request of this story, and so the id of what it creates. */
    UUID key(String name) {
        return UUID.nameUUIDFromBytes(("demo/" + number + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** What has happened up to then. */
    List<DemoStep> until(Instant end) {
        return steps.stream().filter(step -> !step.at().isAfter(end)).toList();
    }

    /** The moment itself if the helpdesk is open then, otherwise the next working morning. */
    private static Instant workingTime(Instant moment) {
        ZonedDateTime local = moment.atZone(AMSTERDAM);
        if (local.getHour() >= 17) {
            local = local.plusDays(1).with(LocalTime.of(9, local.getMinute()));
        } else if (local.getHour() < 9) {
            local = local.with(LocalTime.of(9, local.getMinute()));
        }
        while (local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY) {
            local = local.plusDays(1);
        }
        return local.toInstant();
    }
}
