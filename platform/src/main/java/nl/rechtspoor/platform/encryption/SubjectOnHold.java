package nl.rechtspoor.platform.encryption;

import nl.rechtspoor.kernel.Rejection;
import nl.rechtspoor.kernel.SubjectId;

/** The law or a court says that the subject's data must stay for now. */
public record SubjectOnHold(SubjectId subject) implements Rejection {
    @Override
    public String explanation() {
        return "Lift the hold before erasing this subject.";
    }
}
