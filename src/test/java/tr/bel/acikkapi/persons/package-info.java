/** Tests of who may be the same person. */
@NullMarked
package tr.bel.acikkapi.persons;

import org.jspecify.annotations.NullMarked;
