@NullMarked
package tr.bel.acikkapi.channel;

import org.jspecify.annotations.NullMarked;
