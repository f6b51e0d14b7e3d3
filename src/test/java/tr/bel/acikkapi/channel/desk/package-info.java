@NullMarked
package tr.bel.acikkapi.channel.desk;

import org.jspecify.annotations.NullMarked;
