package nl.rechtspoor.platform.encryption;

/** A sealed value or key is not what was once written. Never the same as erased; somebody must look into it. */
public final class TamperedValue extends RuntimeException {
    TamperedValue(String what) {
        super(what);
    }
}
