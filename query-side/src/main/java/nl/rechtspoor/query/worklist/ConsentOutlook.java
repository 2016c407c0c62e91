package nl.rechtspoor.query.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.cases.ConsentNeed;
import nl.rechtspoor.kernel.cases.ConsentRules;
import nl.rechtspoor.kernel.cases.ConsentSituation;

/**
 * The state of consent on every day from now on, so that an expiry or a birthday needs no event and no nightly job: each
 * step holds from its day until the next step's.
 */
record ConsentOutlook(List<Step> steps) {
    static final ConsentOutlook NOT_NEEDED =
            new ConsentOutlook(List.of(new Step(LocalDate.EPOCH, ConsentState.NOT_NEEDED)));
    private static final int EXPIRING_DAYS = 30;

    /** From that day on, until the next step. */
    record Step(LocalDate from, ConsentState state) {}

    /** Asks the rules once for every day on which their answer can change. */
    static ConsentOutlook of(ConsentSituation situation, Set<ConsentNeed> needs, ConsentRules rules, LocalDate since) {
        if (needs.isEmpty()) {
            return NOT_NEEDED;
        }
        var steps = new ArrayList<Step>();
        for (LocalDate day : daysOfChange(situation, rules, since)) {
            var state = worst(situation, needs, rules, day);
            if (steps.isEmpty() || steps.getLast().state() != state) {
                steps.add(new Step(day, state));
            }
        }
        return new ConsentOutlook(steps);
    }

    ConsentState on(LocalDate day) {
        var state = plain(day);
        return state == ConsentState.COMPLETE && plain(day.plusDays(EXPIRING_DAYS)) != ConsentState.COMPLETE
                ? ConsentState.EXPIRING
                : state;
    }

    /** The periods without the consent that is needed, as PostgreSQL writes a {@code datemultirange}. */
    String lacking() {
        var ranges = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.state() == ConsentState.MISSING || step.state() == ConsentState.REFUSED) {
                var end = i + 1 < steps.size() ? steps.get(i + 1).from().toString() : "";
                ranges.add("[" + step.from() + "," + end + ")");
            }
        }
        return ranges.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private ConsentState plain(LocalDate day) {
        return steps.stream()
                .filter(step -> !step.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(steps.getFirst())
                .state();
    }

    private static ConsentState worst(
            ConsentSituation situation, Set<ConsentNeed> needs, ConsentRules rules, LocalDate day) {
        var worst = ConsentState.COMPLETE;
        for (ConsentNeed need : needs) {
            var answer = rules.assess(situation, need, day);
            if (!answer.refusedBy().isEmpty()) {
                return ConsentState.REFUSED;
            }
            worst = answer.permits() ? worst : ConsentState.MISSING;
        }
        return worst;
    }

    private static Set<LocalDate> daysOfChange(ConsentSituation situation, ConsentRules rules, LocalDate since) {
        var days = new TreeSet<LocalDate>();
        situation.consents().forEach(consent -> {
            days.add(consent.from());
            days.add(consent.until().plusDays(1));
        });
        situation.waivers().forEach(waiver -> days.add(waiver.until().plusDays(1)));
        situation.authorities().stream()
                .flatMap(period -> java.util.stream.Stream.of(period.from(), dayAfter(period.until())))
                .filter(Objects::nonNull)
                .forEach(days::add);
        if (situation.birthDate() != null) {
            var born = situation.birthDate();
            rules.ruleset().birthdays().forEach(age -> {
                days.add(born.birthday(age));
                days.add(rules.graceUntil(born, age).plusDays(1));
            });
        }
        var later = days.tailSet(since, false);
        var all = new TreeSet<LocalDate>(later);
        all.add(since);
        return all;
    }

    private static @org.jspecify.annotations.Nullable LocalDate dayAfter(
            @org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }
}
