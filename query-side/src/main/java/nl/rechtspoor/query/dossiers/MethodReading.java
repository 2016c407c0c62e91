package nl.rechtspoor.query.dossiers;

import static nl.rechtspoor.query.dossiers.SignalMethod.Hint.CANNOT_TELL;
import static nl.rechtspoor.query.dossiers.SignalMethod.Hint.SPEAKS_AGAINST;
import static nl.rechtspoor.query.dossiers.SignalMethod.Hint.SPEAKS_FOR;

import java.util.Set;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.dossiers.OtherExplanation;
import nl.rechtspoor.kernel.dossiers.SignalFigures;
import nl.rechtspoor.query.dossiers.SignalMethod.Chance;
import nl.rechtspoor.query.dossiers.SignalMethod.Hint;
import nl.rechtspoor.query.dossiers.SignalMethod.MachineHint;
import nl.rechtspoor.query.dossiers.SignalMethod.MethodFigures;
import nl.rechtspoor.query.research.ProtectedCount;
import org.jspecify.annotations.Nullable;

/** Turns the figures of a run into what reviewers read: counts in bands, chances by their order. */
final class MethodReading {
    /** Models that know what is usual at this time of the year. */
    private static final Set<String> SEASONAL = Set.of("YOUNG", "GROWN");

    private static final double HALF = 0.5;

    private MethodReading() {}

    static SignalMethod of(DossierFacts facts, SignalStory story) {
        var raised = story.raised.event();
        var evidence = raised.evidence();
        return new SignalMethod(
                facts.dossierId,
                raised.signal().value(),
                raised.key(),
                evidence.method(),
                evidence.version(),
                evidence.settingsHash(),
                evidence.period(),
                ProtectedCount.counted(evidence.children()),
                ProtectedCount.counted(evidence.clusters()),
                story.raised.at(),
                evidence.figures() == null ? null : figures(evidence.figures()));
    }

    private static MethodFigures figures(SignalFigures figures) {
        return new MethodFigures(
                figures.series(),
                figures.parts(),
                figures.baseline(),
                band(figures.expected()),
                band(figures.threshold()),
                chance(figures.p()),
                chance(figures.adjusted()),
                figures.flagged(),
                figures.lasting(),
                figures.tested(),
                figures.falseByChance(),
                figures.granted() == null ? null : ProtectedCount.counted(figures.granted()),
                figures.refused() == null ? null : ProtectedCount.counted(figures.refused()),
                figures.regions(),
                chance(figures.regionsP()),
                figures.knownAt(),
                figures.standingAt(),
                figures.inputsHash(),
                figures.rules().value(),
                Stream.of(OtherExplanation.values())
                        .map(explanation -> new MachineHint(explanation, hint(explanation, figures)))
                        .toList());
    }

    private static Hint hint(OtherExplanation explanation, SignalFigures figures) {
        if (figures.baseline().equals(SignalFigures.GRAVE)) {
            return CANNOT_TELL;
        }
        boolean isRise = figures.expected() != null;
        return switch (explanation) {
            case CAMPAIGN_OR_MEDIA -> figures.followsTotal() ? SPEAKS_FOR : isRise ? SPEAKS_AGAINST : CANNOT_TELL;
            case DUPLICATES -> figures.oneIncident() ? SPEAKS_FOR : SPEAKS_AGAINST;
            case ONE_REPORTER -> figures.largestReporterShare() > HALF ? SPEAKS_FOR : SPEAKS_AGAINST;
            case SEASON -> SEASONAL.contains(figures.baseline()) ? SPEAKS_AGAINST : CANNOT_TELL;
            case CHANCE -> !isRise ? CANNOT_TELL : figures.flagged() ? SPEAKS_AGAINST : SPEAKS_FOR;
            case CODING_CHANGE, NEW_OFFICE, DELAY -> CANNOT_TELL;
        };
    }

    private static @Nullable String band(@Nullable Double count) {
        return count == null ? null : ProtectedCount.counted((int) Math.floor(count));
    }

    private static @Nullable Chance chance(@Nullable Double p) {
        if (p == null) {
            return null;
        }
        if (p < 0.001) {
            return Chance.BELOW_1_IN_1000;
        }
        if (p < 0.01) {
            return Chance.BELOW_1_IN_100;
        }
        return p < 0.05 ? Chance.BELOW_5_IN_100 : Chance.NOT_SMALL;
    }
}
