package nl.rechtspoor.platform.access;

import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.ledger.merkle.Frontier;
import nl.rechtspoor.ledger.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tree over the sealed lines of the access log, computed from their leaf hashes. */
public final class AccessTree {
    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    /** Needs a connection that may read the schema {@code access_log}. */
    public AccessTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same tree grown to this size, or as far as there are leaves without a gap. */
    public Frontier grow(Frontier from, long size) {
        var tree = from;
        while (tree.size() < size) {
            var leaves = leaves(tree.size(), Math.min(size, tree.size() + AT_ONCE));
            if (leaves.isEmpty()) {
                return tree;
            }
            tree = tree.append(leaves);
        }
        return tree;
    }

    private List<Hash> leaves(long from, long until) {
        var leaves = new ArrayList<Hash>();
        jdbc
                .sql(
                        "select position, leaf from access_log.ledger where position >= ? and position < ? order by position")
                .params(from, until)
                .query((row, _) -> new Leaf(row.getLong("position"), Hash.of(row.getBytes("leaf"))))
                .list()
                .stream()
                .takeWhile(leaf -> leaf.position() == from + leaves.size())
                .forEach(leaf -> leaves.add(leaf.hash()));
        return leaves;
    }

    private record Leaf(long position, Hash hash) {}
}
