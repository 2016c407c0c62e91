package nl.rechtspoor.platform.rules;

import java.nio.file.Path;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.directory.BodyDirectory;
import nl.rechtspoor.kernel.editions.Editions;
import nl.rechtspoor.kernel.rules.Articles;
import nl.rechtspoor.kernel.rules.ConsentRuleset;
import nl.rechtspoor.kernel.rules.DeadlineRules;
import nl.rechtspoor.kernel.rules.DetectionRules;
import nl.rechtspoor.kernel.rules.HolidayCalendar;
import nl.rechtspoor.kernel.rules.IssueRules;
import nl.rechtspoor.kernel.rules.RetentionRules;
import nl.rechtspoor.kernel.rules.Taxonomy;
import org.jspecify.annotations.Nullable;

/** All editions of all rules. Ask each for the day on which the matter happened: {@code rules.taxonomy().on(act.day())}. */
public record Rules(
        Editions<Taxonomy> taxonomy,
        Editions<Articles> articles,
        Editions<ConsentRuleset> consent,
        Editions<HolidayCalendar> calendar,
        Editions<DeadlineRules> deadlines,
        Editions<RetentionRules> retention,
        Editions<BodyDirectory> directory,
        Editions<IssueRules> issues,
        Editions<DetectionRules> detection) {
    /** The rules that come with the program; refuses to start on data that contradict themselves. */
    public static Rules load() {
        return load(null);
    }

    /** The same, with the organisation's own editions in that folder, of rules that it may set itself. */
    public static Rules load(@Nullable Path own) {
        var files = new RuleFiles();
        var rules = new Rules(
                files.read("taxonomy", Taxonomy.class),
                files.read("articles", Articles.class),
                files.read("consent", ConsentRuleset.class),
                new Editions<>(files.readAll("calendar", CalendarFile.class).stream()
                        .map(CalendarFile::calendar)
                        .toList()),
                files.read("deadlines", DeadlineRules.class),
                files.read("retention", RetentionRules.class),
                files.read("directory", BodyDirectory.class),
                files.read("issues", IssueRules.class),
                new Editions<>(Stream.concat(
                                files.readAll("detection", DetectionRules.class).stream(),
                                OwnRules.in(own, files).detection().stream())
                        .toList()));
        RuleCheck.check(rules);
        return rules;
    }
}
