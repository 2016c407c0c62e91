package nl.rechtspoor.query.whatif;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Trust;
import nl.rechtspoor.kernel.editions.Validity;
import nl.rechtspoor.kernel.rules.DetectionChoices;
import nl.rechtspoor.kernel.rules.DetectionRules;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.whatif.WhatIfRejection.FirstDayInThePast;
import nl.rechtspoor.query.whatif.WhatIfRejection.GraveArticleUnknown;
import nl.rechtspoor.query.whatif.WhatIfRejection.LevelUnknown;
import nl.rechtspoor.query.whatif.WhatIfRejection.NoMonthToReplay;
import nl.rechtspoor.query.whatif.WhatIfRejection.NothingChanged;
import nl.rechtspoor.query.whatif.WhatIfRejection.ReplayNotDone;
import nl.rechtspoor.query.whatif.WhatIfRejection.SettingOutOfRange;
import nl.rechtspoor.statistics.series.Level;
import org.springframework.stereotype.Component;

/** Takes orders, refuses what nobody may choose, and makes of a replay that is done the rules that can be put in force. */
@Component
class Replaying {
    private final WhatIfOrders orders;
    private final Pasts pasts;
    private final EndedMonths months;
    private final Rules rules;
    private final Clock clock;

    Replaying(WhatIfOrders orders, Pasts pasts, EndedMonths months, Rules rules, Clock clock) {
        this.orders = orders;
        this.pasts = pasts;
        this.months = months;
        this.rules = rules;
        this.clock = clock;
    }

    /** Notes the order; it begins as soon as somebody is free. */
    void order(UUID id, DetectionChoices choices, Viewer by) {
        var today = today();
        var inForce = rules.detection().on(today);
        check(choices, inForce, today);
        var over = months.all();
        Rejected.rejectIf(over.isEmpty(), new NoMonthToReplay());
        var last = over.getLast();
        orders.add(new WhatIf(
                id,
                by.staff().value(),
                null,
                clock.instant(),
                inForce,
                inForce.with(edition(inForce, "proposal-" + id, today, "Tried on the past, not in force."), choices),
                rules.issues().on(today).hysteresisDays(),
                over.getFirst().month().toString(),
                last.month().toString(),
                over.size(),
                last.position(),
                Math.max(last.position(), pasts.position()),
                WhatIf.METHOD,
                WhatIf.State.WAITING,
                0,
                null,
                null,
                null,
                null));
    }

    private void check(DetectionChoices choices, DetectionRules inForce, LocalDate today) {
        var wrong = choices.outOfRange();
        Rejected.rejectIf(!wrong.isEmpty(), new SettingOutOfRange(wrong));
        var levels = List.of(Level.values()).stream().map(Level::name).toList();
        var unknownLevels = choices.levels().stream()
                .filter(level -> !levels.contains(level))
                .toList();
        Rejected.rejectIf(!unknownLevels.isEmpty(), new LevelUnknown(unknownLevels));
        var articles = rules.articles().on(today);
        var unknownArticles = choices.graveArticles().stream()
                .filter(code -> articles.article(code).isEmpty())
                .toList();
        Rejected.rejectIf(!unknownArticles.isEmpty(), new GraveArticleUnknown(unknownArticles));
        Rejected.rejectIf(choices.equals(inForce.choices()), new NothingChanged());
    }

    /** The rules of a replay that is done, as the document that an administrator puts in place. */
    DetectionRules proposal(WhatIf order, LocalDate from) {
        Rejected.rejectIf(order.state() != WhatIf.State.DONE, new ReplayNotDone());
        Rejected.rejectIf(!from.isAfter(today()), new FirstDayInThePast());
        var source =
                "Tried on the past in replay %s (%s to %s, event %d; inputs SHA-256 %s, result SHA-256 %s) against %s."
                        .formatted(
                                order.id(),
                                order.firstMonth(),
                                order.lastMonth(),
                                order.position(),
                                order.inputsHash(),
                                order.resultHash(),
                                order.inForce().version());
        return order.proposed()
                .with(
                        edition(order.inForce(), from.toString(), from, source),
                        order.proposed().choices());
    }

    private static Edition edition(DetectionRules rules, String version, LocalDate from, String source) {
        return new Edition(rules.edition().id(), version, new Validity(from, null), source, Trust.PROPOSAL);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Act.LEGAL_TIME);
    }
}
