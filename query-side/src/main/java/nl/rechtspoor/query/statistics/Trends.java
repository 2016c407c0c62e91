package nl.rechtspoor.query.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.query.statistics.ProtectedTable.ProtectedLine;
import nl.rechtspoor.query.statistics.Trend.TrendLine;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.TooManyCells;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds to an answer what would stand out in it. It reads protected answers and nothing else: what it adds, any reader could
 * work out from figures that they may ask for.
 */
@Component
class Trends {
    /** How many figures can be compared with what was before them at once; each of them is a fit of its own. */
    static final int MOST_FIGURES = 2_400;

    private static final int REMEMBERED = 200;

    private final Answers answers;
    private final Cache<String, Trend> trends =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Trends(Answers answers) {
        this.answers = answers;
    }

    /** The answer with bands; refused as the answer itself is, and where it is too long to compare every figure. */
    Trend of(Question question) {
        Rejected.rejectIf(figures(question) > MOST_FIGURES, new TooManyCells(MOST_FIGURES));
        answers.refuseWithoutKeys(question.release());
        return trends.get(question.id(), _ -> compared(question));
    }

    private static long figures(Question question) {
        var query = question.query();
        long lines = question.release().book().addresses(query, query.from()).size();
        return lines * query.periods().size();
    }

    private Trend compared(Question question) {
        var query = question.query();
        var since = query.toThePublic()
                ? question
                : answers.reachingBack(question, ToldSeries.reach(query.from().length()));
        int before = since.query().periods().size() - query.periods().size();
        var lines = answers.to(since).lines();
        int series = lines.size() / since.query().periods().size();
        var compared = new ArrayList<TrendLine>();
        var told = new ArrayList<ToldSeries>();
        for (int i = 0; i < series; i++) {
            told.add(new ToldSeries(since.query().from(), figuresOf(lines, i, series)));
        }
        for (int at = before * series; at < lines.size(); at++) {
            compared.add(
                    query.toThePublic()
                            ? line(lines.get(at), null, false)
                            : line(lines.get(at), told.get(at % series), at / series));
        }
        return new Trend(
                question.id(), question.release().month().toString(), query.parameters(), ToldSeries.CHANCE, compared);
    }

    /** Lines come period by period, and in each in the order of the lists. */
    private static List<@Nullable Integer> figuresOf(List<ProtectedLine> lines, int series, int many) {
        var figures = new ArrayList<@Nullable Integer>();
        for (int at = series; at < lines.size(); at += many) {
            figures.add(lines.get(at).value());
        }
        return figures;
    }

    private static TrendLine line(ProtectedLine line, ToldSeries series, int period) {
        return series.band(period)
                .map(band -> line(line, band, series.standsOut(period, band)))
                .orElseGet(() -> line(line, null, false));
    }

    private static TrendLine line(ProtectedLine line, @Nullable ThresholdBand band, boolean standsOut) {
        return new TrendLine(line.period(), line.mark(), line.codes(), line.value(), line.shown(), band, standsOut);
    }
}
