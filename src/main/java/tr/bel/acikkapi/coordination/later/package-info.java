/**
 * The ten seconds in which an act of coordination can be taken back: what moves a case is checked at once, kept, and carried out when the
 * time is over. Nothing has left the house until then, so that taking back leaves no trace to explain to anybody.
 *
 * <p>Promises: what was kept is carried out exactly once, whatever is killed and however many nodes run; whoever goes on with the case
 * first has it carried out before; what could not be done after all is told to whoever wanted it, with their words.
 */
@NullMarked
package tr.bel.acikkapi.coordination.later;

import org.jspecify.annotations.NullMarked;
