/**
 * The doors of the house, one nested room each; this package itself stays empty. A door parses what came, records the contact, builds one
 * submission and hands it to the intake. Doors never know each other.
 */
@NullMarked
package tr.bel.acikkapi.channel;

import org.jspecify.annotations.NullMarked;
