package tr.bel.acikkapi.moderation;

/** What can come many times. */
enum Content {
    TEXT,
    PHOTO
}
