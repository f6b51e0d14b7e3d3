package tr.bel.acikkapi.channel.agent;

import tr.bel.acikkapi.contact.Door;

/**
 * A door whose people sit at telephones. {@code <address>/gorev}, {@code /hazir}, {@code /mola} and {@code /cagri-bitti} are answered by
 * this room.
 */
public interface TelephoneDoor extends Door {

    /** What all of its addresses begin with, one word of a-z after the slash: {@code /cagri}. */
    String address();

    /** Whether something of this person's is open still, so that no other call may come. */
    default boolean isBusy(String username) {
        return false;
    }
}
