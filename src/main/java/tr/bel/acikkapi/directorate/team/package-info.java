/**
 * The teams (ekip) of a directorate: who goes out together, kept by whoever leads it.
 *
 * <p>Promises: a team belongs to one directorate for ever; only people who work there now are put into it; a team that is switched off is
 * given nothing new, and keeps what it has.
 */
@NullMarked
package tr.bel.acikkapi.directorate.team;

import org.jspecify.annotations.NullMarked;
