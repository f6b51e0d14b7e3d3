@NullMarked
package tr.bel.acikkapi.privacy;

import org.jspecify.annotations.NullMarked;
