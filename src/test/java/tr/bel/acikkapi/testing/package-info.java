/** What the tests of all rooms share: a database of their own, fresh for every test class, and a real browser. No test lives here. */
@NullMarked
package tr.bel.acikkapi.testing;

import org.jspecify.annotations.NullMarked;
