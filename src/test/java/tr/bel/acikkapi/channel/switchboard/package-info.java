@NullMarked
package tr.bel.acikkapi.channel.switchboard;

import org.jspecify.annotations.NullMarked;
