/** A directorate's inbox and the forms of its acts. */
@NullMarked
package tr.bel.acikkapi.directorate.web;

import org.jspecify.annotations.NullMarked;
