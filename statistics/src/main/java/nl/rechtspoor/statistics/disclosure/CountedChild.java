package nl.rechtspoor.statistics.disclosure;

import java.util.List;

/**
 * One child in one calendar year. Cases of different years share no cell, so years are looked at one by one.
 *
 * @param key the record key
 */
record CountedChild(long key, List<CodedCase> cases) {
    /** Whether it could be elsewhere for all an attacker knows; where several cases hang together, that is not looked into. */
    boolean canMove() {
        return cases.size() == 1;
    }

    @Override
    public String toString() {
        return "CountedChild[…]";
    }
}
