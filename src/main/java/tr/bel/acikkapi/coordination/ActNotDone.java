package tr.bel.acikkapi.coordination;

import java.time.Instant;

/**
 * What somebody wanted and was told to be done could not be done after all: something came between in the seconds in which it could be
 * taken back.
 *
 * @param username who wanted it
 */
public record ActNotDone(long caseId, String username, Instant at) {}
