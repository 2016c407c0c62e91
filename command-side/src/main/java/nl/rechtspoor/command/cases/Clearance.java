package nl.rechtspoor.command.cases;

import java.util.Set;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.cases.WaiverId;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.jspecify.annotations.Nullable;

/** What an act that leaves the helpdesk relies on. */
record Clearance(Set<ConsentId> consents, @Nullable WaiverId waiver, RuleVersion rules) {}
