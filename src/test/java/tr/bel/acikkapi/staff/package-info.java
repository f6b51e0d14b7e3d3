@NullMarked
package tr.bel.acikkapi.staff;

import org.jspecify.annotations.NullMarked;
