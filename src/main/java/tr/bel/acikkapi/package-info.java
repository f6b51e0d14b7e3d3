/**
 * Açık Kapı: the contact and case system of a Turkish municipality.
 *
 * <p>Every package below is a room of the house; a room may use only the rooms above it in the list of docs/architecture.md. The tests
 * in {@code house} hold the walls.
 */
@NullMarked
package tr.bel.acikkapi;

import org.jspecify.annotations.NullMarked;
