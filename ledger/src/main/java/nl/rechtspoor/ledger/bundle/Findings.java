package nl.rechtspoor.ledger.bundle;

import java.util.SortedSet;
import java.util.TreeSet;

/** Collects findings; each kind of thing at one place is told once. */
final class Findings {
    private final SortedSet<Finding> all = new TreeSet<>();

    void add(Finding.Kind kind, long position, String why) {
        all.add(Finding.at(kind, position, why));
    }

    void add(Finding.Kind kind, String where, String why) {
        all.add(new Finding(kind, where, why));
    }

    boolean has(Finding.Kind kind) {
        return all.stream().anyMatch(finding -> finding.kind() == kind);
    }

    SortedSet<Finding> all() {
        return all;
    }
}
