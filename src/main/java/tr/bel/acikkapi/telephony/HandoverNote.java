package tr.bel.acikkapi.telephony;

import java.time.Instant;

/**
 * What one shift tells the next.
 *
 * @param readers how many confirmed that they read it
 * @param readByMe whether who asked did, or wrote it
 */
public record HandoverNote(long id, String writtenBy, String words, Instant writtenAt, int readers, boolean readByMe) {}
