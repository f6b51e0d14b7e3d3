package tr.bel.acikkapi.contact;

/** What can happen in a conversation, in the words of all doors; a door uses those that it knows. */
public enum Phase {
    /** "Nasıl yardımcı olabilirim?" */
    STARTED,
    OFFERED,
    QUEUED,
    ANSWERED,
    APPLICANT_FOUND,
    HELD,
    TRANSFERRED,
    MATTER_RECORDED,
    INFORMATION_GIVEN,
    /** "Başka bir arzunuz var mı?" */
    ASKED_ANYTHING_ELSE,
    MESSAGE_ACCEPTED,
    DELIVERED,
    READ,
    NOT_REACHED,
    LOST,
    ENDED
}
