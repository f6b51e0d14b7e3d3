@NullMarked
package tr.bel.acikkapi.database;

import org.jspecify.annotations.NullMarked;
