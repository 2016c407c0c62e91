package nl.rechtspoor.platform.encryption;

import nl.rechtspoor.kernel.Rejection;
import nl.rechtspoor.kernel.SubjectId;

/** Nothing can be written about, or decided on, a subject whose key was destroyed. */
public record SubjectErased(SubjectId subject) implements Rejection {
    @Override
    public String explanation() {
        return "The personal data of this subject were erased; start a new file if the person comes back.";
    }
}
