package nl.rechtspoor.statistics.disclosure;

import java.util.Arrays;

/**
 * What was counted in the cells of a question: period by period, in each of them in the order of the lists, the last dimension
 * first. It never leaves the vault.
 */
public final class Counted {
    private static final int ENOUGH_CLUSTERS = Shown.LEAST_CLUSTERS;

    private final int[] counts;
    private final long[] keys;
    private final int[] lastChild;
    private final int[] clusters;
    private final int[] clusterCounts;

    Counted(int cells) {
        counts = new int[cells];
        keys = new long[cells];
        lastChild = new int[cells];
        Arrays.fill(lastChild, -1);
        clusters = new int[cells * ENOUGH_CLUSTERS];
        clusterCounts = new int[cells];
    }

    int size() {
        return counts.length;
    }

    /** Counts a case; all those of one child come on end. */
    void count(int cell, int child, long key, int cluster) {
        if (lastChild[cell] != child) {
            lastChild[cell] = child;
            counts[cell]++;
            keys[cell] += key;
        }
        int known = clusterCounts[cell];
        if (known < ENOUGH_CLUSTERS) {
            for (int i = 0; i < known; i++) {
                if (clusters[cell * ENOUGH_CLUSTERS + i] == cluster) {
                    return;
                }
            }
            clusters[cell * ENOUGH_CLUSTERS + known] = cluster;
            clusterCounts[cell]++;
        }
    }

    /** The cell in that place; an empty one where nobody is. */
    public Cell cell(int place) {
        return new Cell(counts[place], keys[place]);
    }

    /** From how many families or incidents the children of the cell come, up to as many as are enough to publish it. */
    public int clusters(int place) {
        return clusterCounts[place];
    }
}
