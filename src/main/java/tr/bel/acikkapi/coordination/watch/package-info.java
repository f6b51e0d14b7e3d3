/**
 * What must not be forgotten: escalations of promises that are about to break, and to-do lists that events fill and events empty.
 *
 * <p>Promises: an escalation step happens once in a round of a case, whatever is killed and however many nodes run; a to-do is written in
 * the transaction of the event that asks for it, and closed in that of the event that settles it.
 */
@NullMarked
package tr.bel.acikkapi.coordination.watch;

import org.jspecify.annotations.NullMarked;
