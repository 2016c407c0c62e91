package nl.rechtspoor.query.statistics;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.statistics.disclosure.QueryGrammar;
import nl.rechtspoor.statistics.disclosure.QueryGrammar.Reading;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.OneCodeOnly;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.ReleaseUnknown;
import org.springframework.stereotype.Component;

/** Takes questions, has them answered, and notes each of them, also those that are refused. */
@Component
class Questions {
    private static final String RELEASE = "release";

    private final Releases releases;
    private final Answers answers;
    private final Trends trends;
    private final QueryLog log;

    Questions(Releases releases, Answers answers, Trends trends, QueryLog log) {
        this.releases = releases;
        this.answers = answers;
        this.trends = trends;
        this.log = log;
    }

    /** A question that was answered. */
    record Answered(Question question, ProtectedTable table) {}

    /** Answers the parameters of a request. */
    Answered ask(Map<String, List<String>> parameters, StaffId by) {
        return noted(parameters, by, question -> new Answered(question, answers.to(question)));
    }

    /** Answers them with the bands above which figures stand out. */
    Trend askTrend(Map<String, List<String>> parameters, StaffId by) {
        return noted(parameters, by, trends::of);
    }

    private <T> T noted(Map<String, List<String>> parameters, StaffId by, Function<Question, T> answering) {
        try {
            var question = read(parameters);
            var answer = answering.apply(question);
            log.answered(by, question);
            return answer;
        } catch (Rejected rejected) {
            log.refused(by, rejected.rejection().code());
            throw rejected;
        }
    }

    /** The question that these parameters ask; refused if it may not be asked. */
    Question read(Map<String, List<String>> parameters) {
        var rest = new HashMap<>(parameters);
        var release = release(rest.remove(RELEASE));
        return switch (new QueryGrammar(release.book()).read(rest)) {
            case Reading.Understood understood -> new Question(release, understood.query());
            case Reading.Refused refused -> throw new Rejected(refused.why());
        };
    }

    private Release release(@org.jspecify.annotations.Nullable List<String> named) {
        if (named == null) {
            return releases.latest().orElseThrow(() -> new Rejected(new ReleaseUnknown()));
        }
        Rejected.rejectIf(named.size() != 1, new OneCodeOnly(RELEASE));
        try {
            return releases.find(YearMonth.parse(named.getFirst()))
                    .orElseThrow(() -> new Rejected(new ReleaseUnknown()));
        } catch (DateTimeException _) {
            throw new Rejected(new ReleaseUnknown());
        }
    }
}
