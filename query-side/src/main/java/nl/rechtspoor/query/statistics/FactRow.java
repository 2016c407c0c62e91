package nl.rechtspoor.query.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.query.projection.FoldedRows;
import nl.rechtspoor.statistics.facts.CaseFact;
import nl.rechtspoor.statistics.facts.FactStory;
import org.jspecify.annotations.Nullable;

/** What is known of one case now, and the versions that a batch has added and that are not written yet. */
final class FactRow implements FoldedRows.Row {
    private final UUID caseId;
    private final List<Version> unwritten = new ArrayList<>();
    private long version;
    private @Nullable CaseFact fact;

    /** What is known from one position on. */
    record Version(UUID caseId, long position, long sequence, CaseFact fact) {}

    FactRow(UUID caseId) {
        this.caseId = caseId;
    }

    /** As it was last written. */
    static FactRow written(UUID caseId, long sequence, CaseFact fact) {
        var row = new FactRow(caseId);
        row.version = sequence;
        row.fact = fact;
        return row;
    }

    @Override
    public long version() {
        return version;
    }

    FactRow tell(long position, long sequence, FactStory.Told told) {
        var after = FactStory.tell(fact, told);
        if (!after.equals(fact)) {
            unwritten.add(new Version(caseId, position, sequence, after));
            fact = after;
        }
        version = sequence;
        return this;
    }

    /** The versions to write; they count as written from here on. A row of a batch that fails is thrown away. */
    List<Version> takeUnwritten() {
        var versions = List.copyOf(unwritten);
        unwritten.clear();
        return versions;
    }
}
