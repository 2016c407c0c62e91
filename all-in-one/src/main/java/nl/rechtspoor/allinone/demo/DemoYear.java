package nl.rechtspoor.allinone.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.Taxonomy;

/**
 * Plans the demo year: 1,040 stories, of which the child itself asked in 85, as the helpdesk published of 2020. The same
 * last day gives the same year.
 */
final class DemoYear {
    static final int ASKED_BY_CHILD = 85;
    private static final int ROOTED = 30;
    /** Rooted children whose cases come before the campaign, and the part of the year that is over before the others come. */
    private static final int ROOTED_BEFORE = 27;

    private static final double BEFORE_THE_RELAPSE = 0.76;
    private static final int DAYS = 364;
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final long SEED = 20_201_120L;

    private final LocalDate lastDay;
    private final Taxonomy taxonomy;
    private final DemoBodies bodies;
    private final SplittableRandom chance = new SplittableRandom(SEED);

    DemoYear(LocalDate lastDay, Taxonomy taxonomy, DemoBodies bodies) {
        this.lastDay = lastDay;
        this.taxonomy = taxonomy;
        this.bodies = bodies;
    }

    /** The first moment of the year. */
    Instant start() {
        return lastDay.minusDays(DAYS).atTime(8, 0).atZone(AMSTERDAM).toInstant();
    }

    /** All stories; steps that would lie after {@code end} have not happened yet and are left out. */
    List<DemoStory> stories(Instant end) {
        List<DemoTopic> topics = new ArrayList<>();
        for (DemoTopic topic : DemoTopic.values()) {
            topics.addAll(Collections.nCopies(topic.cases(), topic));
        }
        Collections.shuffle(topics, new Random(SEED));
        var stories = new ArrayList<DemoStory>();
        int rooted = 0;
        for (int number = 0; number < topics.size(); number++) {
            DemoTopic topic = topics.get(number);
            DemoPlot plot = DemoPlot.draw(chance);
            boolean comesUp = rooted < ROOTED_BEFORE || number > BEFORE_THE_RELAPSE * topics.size();
            if (topic == DemoTopic.MIG_ROOT && rooted < ROOTED && comesUp) {
                // alike in law, and one of three is granted what the others are refused
                plot = rooted++ % 3 == 0 ? DemoPlot.ROOTED_GRANTED : DemoPlot.ROOTED_REFUSED;
            }
            boolean askedByChild = number < ASKED_BY_CHILD;
            int age = askedByChild ? 12 + chance.nextInt(6) : chance.nextInt(18);
            Instant opened = momentOf(number, topics.size());
            var family = DemoFamily.number(number, age, LocalDate.ofInstant(opened, AMSTERDAM), chance);
            var area = taxonomy.area(new AreaCode(topic.area())).orElseThrow();
            var facts = new DemoCase(number, topic, plot, askedByChild, family, bodies.of(topic), area);
            stories.add(new DemoStoryteller(facts, opened, chance).tell(end));
        }
        return stories;
    }

    /** What research makes of them, as far as it has happened. */
    List<DemoStep> research(Instant end) {
        int total = Arrays.stream(DemoTopic.values()).mapToInt(DemoTopic::cases).sum();
        return new DemoResearch(total, start(), new SplittableRandom(SEED)).steps(end);
    }

    /** Spreads the openings over the year's working hours, weekdays nine to five. */
    private Instant momentOf(int number, int total) {
        LocalDate day = lastDay.minusDays(DAYS).plusDays((long) number * DAYS / total);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day.atTime(LocalTime.of(9, 0).plusMinutes(chance.nextInt(470)))
                .atZone(AMSTERDAM)
                .toInstant();
    }
}
