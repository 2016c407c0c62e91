package nl.rechtspoor.command.audits;

import java.util.List;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.audits.SampleCriteria;
import org.jspecify.annotations.Nullable;

/** The cases from which samples are drawn, as they stood at any position of the sealed stream. */
interface SamplingFrame {
    /** The last position up to which the frame is complete; -1 before the first. */
    long position();

    /** How many cases met the criteria at a position. */
    int count(SampleCriteria criteria, long position);

    /**
     * Those cases: in the order of the seed if there is one, otherwise in that of their opening.
     *
     * @param most how many at most
     */
    List<CaseId> draw(SampleCriteria criteria, long position, @Nullable String seed, int most);

    /** Whether what the file of a case says was erased. */
    boolean isErased(CaseId caseId);
}
