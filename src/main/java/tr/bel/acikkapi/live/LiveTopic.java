package tr.bel.acikkapi.live;

import tr.bel.acikkapi.staff.StaffMember;

/** Something that pages can hear news of; a room publishes a bean a topic. */
public interface LiveTopic {

    /** In the address of the stream: a word of a-z. */
    String name();

    /** Who may hear of it. */
    boolean mayHear(StaffMember member);
}
