package nl.rechtspoor.query.access;

/**
 * Which contacts somebody may see. Anybody who works on cases sees one that belongs to no case; one that does is seen by
 * those who may see one of its cases and are kept out of none by a wall.
 */
public final class ContactRelation {
    private ContactRelation() {}

    /**
     * The condition for a {@code where}; it uses the parameters of {@link CaseRelation#parameters}.
     *
     * @param contactId the column with the contact, qualified by its alias
     */
    public static String mayBeSeen(String contactId) {
        return """
                :works and (not exists (select from views.contact_case l where l.contact_id = %1$s)
                  or exists (select from views.contact_case l where l.contact_id = %1$s and %2$s)
                 and not exists (select from views.contact_case l join views.case_access a on a.case_id = l.case_id
                                  where l.contact_id = %1$s and :viewer = any(a.walls)))
                """.formatted(contactId, CaseRelation.mayBeSeen("l.case_id"));
    }
}
