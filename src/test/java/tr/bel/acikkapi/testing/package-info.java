/** What tests of every room share: a real browser. No test lives here. */
@NullMarked
package tr.bel.acikkapi.testing;

import org.jspecify.annotations.NullMarked;
