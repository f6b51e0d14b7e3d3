/**
 * Contractors (yüklenici): firms from outside that do a directorate's work. They have no account; a link that is bound to one assignment
 * is their key (docs/adr/0010-contractor-links.md).
 *
 * <p>Promises: whoever has the link sees the subject, the words without what tells who said them, the place and the photos that the
 * officer marked, and nothing else; what they report never concludes anything by itself; each act and each visit is in the history of the
 * case in the firm's name; a link ends with its day, with its assignment, or when it is withdrawn.
 */
@NullMarked
package tr.bel.acikkapi.directorate.contractor;

import org.jspecify.annotations.NullMarked;
