package nl.rechtspoor.allinone.demo;

import java.util.SplittableRandom;

/** How a demo case goes. The shares are made up; they leave something of every kind on the worklist. */
enum DemoPlot {
    ADVICE(54),
    DEADLINE(12),
    MEDIATION_AGREED(13),
    MEDIATION_FAILED(5),
    CONSENT_REFUSED(5),
    CONSENT_WITHDRAWN(4),
    REFERRED(5),
    SAFETY(2),
    /** The kinderpardon story: a decision on a rooted child, alike in law, unlike in outcome. */
    ROOTED_REFUSED(0),
    ROOTED_GRANTED(0);

    private final int share;

    DemoPlot(int share) {
        this.share = share;
    }

    static DemoPlot draw(SplittableRandom chance) {
        int drawn = chance.nextInt(100);
        for (DemoPlot plot : values()) {
            drawn -= plot.share;
            if (drawn < 0) {
                return plot;
            }
        }
        return ADVICE;
    }
}
