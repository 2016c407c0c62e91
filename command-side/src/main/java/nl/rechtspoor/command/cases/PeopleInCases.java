package nl.rechtspoor.command.cases;

import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;

/** In which cases a person takes part. Shared people keep their key while another case needs it. */
interface PeopleInCases {
    /** Whether a case other than this one, not archived, knows the person. */
    boolean isElsewhere(SubjectId person, CaseId here);

    /** Whether any case of the person is under a legal hold. */
    boolean isOnHold(SubjectId person);
}
