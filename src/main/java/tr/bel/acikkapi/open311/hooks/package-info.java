/**
 * Web-hooks: partners who want to be told at once are told what the public face of a case became.
 *
 * <p>Promises: what is to be sent is written in the transaction of the change and sent after it, with one attempt at a time over all nodes;
 * a partner who is not there is tried again, ever more seldom; every delivery is signed, kept, and can be sent again by a click; what became
 * confidential meanwhile is not sent; no redirect is followed.
 *
 * <p>Listens to {@link tr.bel.acikkapi.open311.PublicChange}.
 */
@NullMarked
package tr.bel.acikkapi.open311.hooks;

import org.jspecify.annotations.NullMarked;
