package tr.bel.acikkapi.staff;

import java.util.Set;

/** Which cases somebody may see; what is not in sight does not exist for them. */
public sealed interface Sight {

    /** Every case. */
    record All() implements Sight {}

    /** The cases that were ever routed to this directorate. */
    record OfDirectorate(String directorate) implements Sight {}

    /** The cases that came through these doors. */
    record OfDoors(Set<String> doors) implements Sight {
        public OfDoors {
            doors = Set.copyOf(doors);
        }
    }

    /** None. */
    record Nothing() implements Sight {}
}
