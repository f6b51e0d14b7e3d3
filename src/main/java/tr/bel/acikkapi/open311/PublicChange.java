package tr.bel.acikkapi.open311;

import java.time.Instant;

/** The public face of a case changed; published in the transaction that changed it. Confidential cases have none. */
public record PublicChange(long caseId, Kind kind, Instant at) {

    /** What sort of change. The lower-case names are what partners subscribe to: schema. */
    public enum Kind {
        RECEIVED,
        UPDATED,
        CLOSED,
        REOPENED
    }
}
