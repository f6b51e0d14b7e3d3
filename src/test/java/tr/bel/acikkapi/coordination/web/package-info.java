/** The forms of coordination. */
@NullMarked
package tr.bel.acikkapi.coordination.web;

import org.jspecify.annotations.NullMarked;
