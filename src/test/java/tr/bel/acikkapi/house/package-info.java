/** The walls and the manners of the house, held by tests: modules, names, formatting, templates, texts, file sizes. */
@NullMarked
package tr.bel.acikkapi.house;

import org.jspecify.annotations.NullMarked;
