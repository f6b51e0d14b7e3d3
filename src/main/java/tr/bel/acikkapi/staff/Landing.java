package tr.bel.acikkapi.staff;

import java.util.Optional;

/** Where somebody's day begins: a room publishes a bean of this for the people whose work it is. */
public interface Landing {

    /** Smaller goes first. */
    int order();

    /** The address to begin at, if it is this person's room. */
    Optional<String> of(StaffMember member);
}
