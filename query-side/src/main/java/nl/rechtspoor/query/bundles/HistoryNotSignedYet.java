package nl.rechtspoor.query.bundles;

import nl.rechtspoor.kernel.Rejection;

/** The case is so new, or the signer so far behind, that nothing could be proven. */
record HistoryNotSignedYet() implements Rejection {
    @Override
    public String explanation() {
        return "Nothing about this case is signed yet; try again in a moment.";
    }
}
