/**
 * What only the demo profile has: the invented people who work in Çınarova, and a mail box in which their letters to citizens can be
 * read. None of it exists outside the profile.
 *
 * <p>Listens to nothing. Nobody depends on it.
 */
@ApplicationModule(allowedDependencies = {"shared", "staff"})
@NullMarked
package tr.bel.acikkapi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
