package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.platform.access.AllowedTo;
import org.jspecify.annotations.Nullable;

/**
 * Opens a case, with those who take part as far as they are known. Refused for codes that are unknown or retired, without
 * a conflict check that is settled, and twice from one contact.
 *
 * @param team one of the jurist's own teams; needed only if there are several
 */
@AllowedTo({JURIST, SENIOR_JURIST})
public record OpenCase(
        @Nullable ContactId contactId,
        Channel channel,
        AskerRole askerRole,
        Urgency urgency,
        String summary,
        Classification classification,
        @Nullable String otherText,
        UUID conflictCheckId,
        List<PartyEntry> parties,
        boolean assignToMe,
        @Nullable TeamId team)
        implements CaseCommand {}
