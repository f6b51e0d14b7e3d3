package tr.bel.acikkapi.moderation;

import java.util.List;

/** The partners that send through a door for machines; that door publishes it. */
public interface PartnerKeys {

    /** Those whose key is in force. */
    List<Partner> inForce();

    /**
     * A partner.
     *
     * @param key the id of its key, never the key
     * @param name of the partner
     */
    record Partner(long key, String name) {}
}
