/**
 * Our own client side of the exchange: what other Open311 servers answer, in XML or JSON and in all the shapes that are met in the wild, as
 * records. Reads leniently: an unknown field is passed over, a missing one is null, a wrong date is null.
 *
 * <p>Promises: nothing is fetched from where a document points to (no DTD, no external entity, no redirect, no media); one bad entry does not
 * take the others with it; what is no answer at all is a {@link tr.bel.acikkapi.open311.exchange.Unreadable}.
 */
@NullMarked
package tr.bel.acikkapi.open311.exchange;

import org.jspecify.annotations.NullMarked;
