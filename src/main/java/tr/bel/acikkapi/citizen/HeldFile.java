package tr.bel.acikkapi.citizen;

/**
 * A photo or paper that is kept.
 *
 * @param name unique among all of them, and fit for a file
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record HeldFile(String name, byte[] content) {}
