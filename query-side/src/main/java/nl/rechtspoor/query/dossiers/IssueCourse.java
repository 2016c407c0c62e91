package nl.rechtspoor.query.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.query.research.ProtectedCount;

/**
 * How an issue went on.
 *
 * @param signals what detection saw of it after it was reviewed and somebody put with its dossier, in the order of time; those
 *     about single cases are for the desk alone
 * @param countedBy dimensions of the released statistics, each with the code by which the children of this issue can be counted
 *     among others: of its key, or what all of five or more cases share
 */
record IssueCourse(Recurrence recurrence, List<SeenAgain> signals, Map<String, String> countedBy) {
    /**
     * What detection saw.
     *
     * @param period the month, quarter or day that was looked at
     * @param children and {@code clusters} protected
     */
    record SeenAgain(String period, String method, Instant raisedAt, String children, String clusters) {
        static List<SeenAgain> in(DossierFacts facts) {
            return facts.laterSignals().stream()
                    .filter(signal -> !signal.isAboutSingleCases() && signal.state != SignalStory.State.DISMISSED)
                    .map(signal -> signal.raised)
                    .map(told -> {
                        var evidence = told.event().evidence();
                        return new SeenAgain(
                                evidence.period(),
                                evidence.method(),
                                told.at(),
                                ProtectedCount.counted(evidence.children()),
                                ProtectedCount.counted(evidence.clusters()));
                    })
                    .toList();
        }
    }
}
