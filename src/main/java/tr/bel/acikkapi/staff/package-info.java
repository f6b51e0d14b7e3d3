/**
 * The people of the house: accounts, roles, what each may do and see, sign-in and sign-out.
 *
 * <p>Promises: every address of the application is answered only by an {@link tr.bel.acikkapi.staff.AccessRule} that a room published for
 * it, everything else is refused; wrong passwords are throttled by account and by address; sessions live in the database; there is no
 * default password.
 *
 * <p>Listens to nothing. Offers {@link tr.bel.acikkapi.staff.AccessRules}, with which rooms say who may open their pages.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "shell", "municipality"})
@NullMarked
package tr.bel.acikkapi.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
