package tr.bel.acikkapi.coordination;

/**
 * What somebody decided upon: a case, or an assignment, in the version that was on their screen.
 *
 * @param id of the aggregate
 * @param version that the reader saw
 */
public record Seen(long id, int version) {}
