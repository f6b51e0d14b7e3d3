/**
 * The doors of the house, one nested room each. This package itself holds nothing: doors never know each other, and a door is thin. It
 * parses what came, records the contact, builds one submission and calls {@code cases.Intake}.
 */
@NullMarked
package tr.bel.acikkapi.channel;

import org.jspecify.annotations.NullMarked;
