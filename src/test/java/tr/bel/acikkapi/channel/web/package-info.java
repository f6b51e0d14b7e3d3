/** A citizen's visit, as a browser without scripts makes it. */
@NullMarked
package tr.bel.acikkapi.channel.web;

import org.jspecify.annotations.NullMarked;
