/** The mayor's calls, from the list to the kept promise. */
@NullMarked
package tr.bel.acikkapi.channel.mayorcalls;

import org.jspecify.annotations.NullMarked;
