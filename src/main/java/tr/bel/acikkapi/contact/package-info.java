/**
 * The record of every conversation, in or out, at any door, with its phases and their times; about three for each case, since most
 * conversations are information only.
 *
 * <p>Promises: a phase once recorded is never changed; every phase keeps when it happened and when we learned it. A door opens a contact
 * before anything else and ends it last.
 *
 * <p>Listens to nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "citizen"})
@NullMarked
package tr.bel.acikkapi.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
