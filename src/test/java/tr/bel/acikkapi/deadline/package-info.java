@NullMarked
package tr.bel.acikkapi.deadline;

import org.jspecify.annotations.NullMarked;
