@NullMarked
package tr.bel.acikkapi.channel.callcentre;

import org.jspecify.annotations.NullMarked;
