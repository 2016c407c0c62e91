package nl.rechtspoor.kernel.cases;

import nl.rechtspoor.kernel.directory.BodyId;
import org.jspecify.annotations.Nullable;

/** What somebody is about to do that may need consent: one purpose, towards one recipient if the purpose has any. */
public record ConsentNeed(ConsentPurpose purpose, @Nullable BodyId recipient) {}
