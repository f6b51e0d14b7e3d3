/** What the tests of all rooms share: a database of their own, fresh for every test class. */
@NullMarked
package tr.bel.acikkapi.testing;

import org.jspecify.annotations.NullMarked;
