package nl.rechtspoor.command.audits;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.command.audits.AuditRejection.CaseIsFinished;
import nl.rechtspoor.command.audits.AuditRejection.NotInSample;
import nl.rechtspoor.command.audits.AuditRejection.NotTakenUp;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.platform.commands.Rejected;

/** The cases of an audit, and how far an auditor has come with each. */
final class Sample {
    private record Progress(boolean takenUp, boolean finished, long knownAt) {
        static final Progress DRAWN = new Progress(false, false, -1);
    }

    private final Map<CaseId, Progress> cases = new LinkedHashMap<>();
    private int drawings;

    int drawings() {
        return drawings;
    }

    boolean isEmpty() {
        return cases.isEmpty();
    }

    List<CaseId> unfinished() {
        return cases.entrySet().stream()
                .filter(entry -> !entry.getValue().finished())
                .map(Map.Entry::getKey)
                .toList();
    }

    void requireDrawn(CaseId caseId) {
        rejectIf(!cases.containsKey(caseId), new NotInSample(caseId));
    }

    /** Refuses a case on which nobody is at work. */
    void requireAtWork(CaseId caseId) {
        requireDrawn(caseId);
        var progress = find(caseId);
        rejectIf(!progress.takenUp(), new NotTakenUp(caseId));
        rejectIf(progress.finished(), new CaseIsFinished(caseId));
    }

    boolean isFinished(CaseId caseId) {
        return find(caseId).finished();
    }

    /** As known at which position somebody steps through the case. */
    long knownAt(CaseId caseId) {
        return find(caseId).knownAt();
    }

    private Progress find(CaseId caseId) {
        var progress = cases.get(caseId);
        if (progress == null) {
            throw new Rejected(new NotInSample(caseId));
        }
        return progress;
    }

    void drawn(List<CaseId> found) {
        drawings++;
        found.forEach(one -> cases.putIfAbsent(one, Progress.DRAWN));
    }

    void takenUp(CaseId caseId, long knownAt) {
        cases.put(caseId, new Progress(true, false, knownAt));
    }

    void finished(CaseId caseId, long knownAt) {
        cases.put(caseId, new Progress(true, true, knownAt));
    }
}
