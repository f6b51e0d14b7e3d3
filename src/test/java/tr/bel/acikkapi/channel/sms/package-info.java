@NullMarked
package tr.bel.acikkapi.channel.sms;

import org.jspecify.annotations.NullMarked;
