/**
 * The shell: what every page shares. Layouts for staff, citizens and paper; the menu; components; error pages; languages; dates and
 * clocks in words. Templates are in {@code templates/shell}, their use in docs/components.md.
 *
 * <p>Offers: {@link tr.bel.acikkapi.shell.MenuEntry} (a room publishes one bean a place to go), {@link
 * tr.bel.acikkapi.shell.PromiseWatch} (the 48-hour watch in the top bar), {@link tr.bel.acikkapi.shell.SignedIn} (what the signed-in
 * person is called), {@link tr.bel.acikkapi.shell.Formatting} ({@code @fmt} in templates), {@link tr.bel.acikkapi.shell.Choice}, {@link
 * tr.bel.acikkapi.shell.Flash}, the model attribute {@code shell}.
 *
 * <p>Promises: a page without a text in both languages does not build; a count that fails never breaks a page. Listens to nothing.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package tr.bel.acikkapi.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
