/** The pages of a case: the case itself, its attachments and comments, and the search. */
@NullMarked
package tr.bel.acikkapi.cases.web;

import org.jspecify.annotations.NullMarked;
