package nl.rechtspoor.command;

import java.util.List;
import nl.rechtspoor.kernel.dossiers.ReleaseId;

/** The frozen tables of statistics: what is not in it was never checked for disclosure. */
@FunctionalInterface
public interface ReleaseRegister {
    /** What the check made of the table with this id. */
    Checked find(ReleaseId release);

    /** What the check for disclosure made of a table. */
    sealed interface Checked {}

    /**
     * It may be used.
     *
     * @param sha256 of the table as it was frozen, in lower-case hexadecimal digits
     * @param dimensions without the period
     * @param suppressed how many cells are hidden
     */
    record Released(String sha256, List<String> dimensions, int suppressed) implements Checked {}

    /** A cell would give somebody away. */
    record DisclosureRisk() implements Checked {}

    /** Together with an earlier table it would give somebody away. */
    record DifferencingRisk() implements Checked {}

    /** No table was frozen under that id. */
    record Unknown() implements Checked {}
}
