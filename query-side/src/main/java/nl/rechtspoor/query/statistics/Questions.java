package nl.rechtspoor.query.statistics;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final QueryLog log;

    Questions(Releases releases, Answers answers, QueryLog log) {
        this.releases = releases;
        this.answers = answers;
        this.log = log;
    }

    /** A question that was answered. */
    record Answered(Question question, ProtectedTable table) {}

    /** Answers the parameters of a request. */
    Answered ask(Map<String, List<String>> parameters, StaffId by) {
        try {
            return answered(read(parameters), by);
        } catch (Rejected rejected) {
            log.refused(by, rejected.rejection().code());
            throw rejected;
        }
    }

    /** Answers a question that was read before. */
    Answered answered(Question question, StaffId by) {
        var table = answers.to(question);
        log.answered(by, question);
        return new Answered(question, table);
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
