@NullMarked
package tr.bel.acikkapi.shared;

import org.jspecify.annotations.NullMarked;
