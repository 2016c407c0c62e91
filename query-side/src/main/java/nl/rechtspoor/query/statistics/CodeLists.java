package nl.rechtspoor.query.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.cases.AgeBand;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.cases.VulnerableGroup;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.statistics.disclosure.CodeList;
import nl.rechtspoor.statistics.disclosure.CodeList.Member;
import nl.rechtspoor.statistics.disclosure.Dimension;
import org.springframework.stereotype.Component;

/** The fixed code lists of a release: what the rules say on its last day, and the bodies that may be named in it. */
@Component
class CodeLists {
    private static final String ALL_OF = "_ALL";

    private final Rules rules;

    CodeLists(Rules rules) {
        this.rules = rules;
    }

    /** The lists as of a day, with these bodies by name and every other one by its kind. */
    List<CodeList> on(LocalDate day, Collection<Body> named) {
        return List.of(
                areas(day),
                articles(day),
                bodies(day, named),
                flat(Dimension.REGION, Province.values()),
                flat(Dimension.GROUP, VulnerableGroup.values()),
                flat(Dimension.AGE_BAND, AgeBand.values()),
                flat(Dimension.ASKER_ROLE, AskerRole.values()),
                flat(Dimension.CHANNEL, Channel.values()),
                flat(Dimension.DECISION_TYPE, DecisionType.values()),
                CodeList.flat(
                        Dimension.OUTCOME,
                        Arrays.stream(CaseOutcome.values())
                                .filter(outcome -> outcome != CaseOutcome.MERGED) // counted in the other case
                                .map(Enum::name)));
    }

    /** Areas whose codes begin alike are one field of law. */
    private CodeList areas(LocalDate day) {
        List<String> codes = rules.taxonomy().on(day).areas().stream()
                .map(area -> area.code().value())
                .toList();
        Map<String, Long> fields =
                codes.stream().collect(Collectors.groupingBy(CodeLists::fieldOf, Collectors.counting()));
        return CodeList.grouped(
                Dimension.AREA,
                codes.stream()
                        .map(code -> new Member(code, fields.get(fieldOf(code)) > 1 ? fieldOf(code) + ALL_OF : null))
                        .toList());
    }

    private static String fieldOf(String area) {
        return area.split("-", 2)[0];
    }

    private CodeList articles(LocalDate day) {
        return CodeList.grouped(
                Dimension.ARTICLE,
                rules.articles().on(day).articles().stream()
                        .map(article -> new Member(article.code().value(), article.treaty() + ALL_OF))
                        .toList());
    }

    private CodeList bodies(LocalDate day, Collection<Body> named) {
        return new CodeList(
                Dimension.BODY,
                named.stream()
                        .map(body -> new Member(body.id().value(), body.type().value()))
                        .toList(),
                rules.directory().on(day).kinds().stream()
                        .map(kind -> kind.type().value())
                        .toList());
    }

    private static CodeList flat(Dimension dimension, Enum<?>[] codes) {
        return CodeList.flat(dimension, Arrays.stream(codes).map(Enum::name));
    }
}
