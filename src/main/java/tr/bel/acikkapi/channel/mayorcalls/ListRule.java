package tr.bel.acikkapi.channel.mayorcalls;

/** Why somebody comes onto the list. Names are kept with the list. */
enum ListRule {
    /** A case in a neighbourhood is over. */
    NEIGHBOURHOOD,
    /** An open case is past its time. */
    WAITING,
    /** Somebody said thanks. */
    THANKS,
    /** Drawn by lot. */
    LOT,
    /** A loss, or something to congratulate on; entered by hand. */
    OCCASION
}
