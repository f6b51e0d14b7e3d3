package tr.bel.acikkapi.open311;

/**
 * A key that is valid now.
 *
 * @param partner whom it was given to
 * @param perMinute calls in a minute
 */
record ApiKey(long id, String partner, int perMinute) {}
