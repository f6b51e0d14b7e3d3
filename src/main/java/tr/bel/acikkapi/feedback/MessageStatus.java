package tr.bel.acikkapi.feedback;

/** Where a message is. "Sent" is not "delivered". */
enum MessageStatus {
    /** Waits for the sender, a caller or the printer. */
    QUEUED,
    /** A sender is talking to the mail server right now, or died while it did. */
    SENDING,
    /** The medium has it, and its report is awaited. */
    SENT,
    DELIVERED,
    FAILED,
    /** Nobody can know whether it arrived: a person decides. */
    UNCERTAIN,
    /** Overtaken by events before it was sent. */
    CANCELLED
}
