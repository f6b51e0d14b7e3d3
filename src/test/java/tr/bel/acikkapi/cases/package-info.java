@NullMarked
package tr.bel.acikkapi.cases;

import org.jspecify.annotations.NullMarked;
