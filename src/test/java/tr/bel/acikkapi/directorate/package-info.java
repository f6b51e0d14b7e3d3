/** The story from the triage desk to the answer, told to the real rooms. */
@NullMarked
package tr.bel.acikkapi.directorate;

import org.jspecify.annotations.NullMarked;
