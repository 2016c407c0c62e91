package nl.rechtspoor.kernel.contacts;

/** How somebody reached the helpdesk, or the helpdesk them. */
public enum Channel {
    PHONE,
    VOICEMAIL,
    EMAIL,
    LETTER,
    WEB_FORM,
    CHAT,
    IN_PERSON
}
