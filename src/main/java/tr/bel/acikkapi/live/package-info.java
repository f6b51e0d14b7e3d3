/**
 * Live pages: what is committed on one node is on the screens of all nodes within a second. PostgreSQL carries the news (LISTEN/NOTIFY),
 * server-sent events bring it to the browser, which asks for its page anew.
 *
 * <p>Promises: news is only that something changed and where, never what: whoever hears it asks for the page, which shows what they may
 * see. It is sent in the transaction of the change, so nobody hears of what is rolled back. When the line to the database breaks, every
 * screen is told to look for itself as soon as it is back. Pages work without it.
 *
 * <p>Listens to nothing. Offers {@link tr.bel.acikkapi.live.News}, and {@link tr.bel.acikkapi.live.LiveTopic}, with which rooms say who may
 * hear of what.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "shell", "staff"})
@NullMarked
package tr.bel.acikkapi.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
