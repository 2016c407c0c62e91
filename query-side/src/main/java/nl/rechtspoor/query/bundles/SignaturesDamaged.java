package nl.rechtspoor.query.bundles;

import nl.rechtspoor.kernel.Rejection;

/** What the database holds as the signed state of the ledger is none. */
record SignaturesDamaged() implements Rejection {
    @Override
    public String explanation() {
        return "The signatures of the ledger were damaged in the database, so nothing can be proven from it. The signer's"
                + " folder and the witnesses have them too: do not change anything, and look into it.";
    }
}
