package tr.bel.acikkapi.open311.hooks;

/**
 * A delivery that was taken for sending.
 *
 * @param attempts over all rounds, this one included
 * @param round attempts since it was queued or replayed, this one included
 */
record Delivery(long id, long hookId, long caseId, String event, String body, int attempts, int round) {

    /** What became of it. */
    enum State {
        QUEUED,
        SENDING,
        DELIVERED,
        /** Given up after the last attempt; a click sends it again. */
        FAILED,
        /** The case became confidential, or the web-hook ended, before it was sent. */
        WITHHELD
    }
}
