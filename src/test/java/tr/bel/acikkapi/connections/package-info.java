@NullMarked
package tr.bel.acikkapi.connections;

import org.jspecify.annotations.NullMarked;
