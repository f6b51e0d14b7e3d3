@NullMarked
package tr.bel.acikkapi.channel.bulk;

import org.jspecify.annotations.NullMarked;
