/** The triage desk and the forms of the acts: each a small resource of its own. */
@NullMarked
package tr.bel.acikkapi.coordination.web;

import org.jspecify.annotations.NullMarked;
