package nl.rechtspoor.ledger.merkle;

/** A proof does not prove what it claims. */
public final class ProofRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProofFault fault;

    /** Refuses a proof for what was found in it. */
    public ProofRefused(ProofFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    /** What was found, for whoever has to act on it. */
    public ProofFault fault() {
        return fault;
    }
}
