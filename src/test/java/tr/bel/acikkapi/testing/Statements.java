package tr.bel.acikkapi.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one thread asks of the database while it does something, as Spring's own log tells it. */
public final class Statements {

    private Statements() {}

    /** How many statements this thread sends meanwhile. */
    public static long during(Callable<?> doing) throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = log.getLevel();
        boolean additive = log.isAdditive();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        log.addAppender(heard);
        log.setAdditive(false);
        log.setLevel(Level.DEBUG);
        try {
            Object _ = doing.call();
        } finally {
            log.setLevel(before);
            log.setAdditive(additive);
            log.detachAppender(heard);
        }
        String mine = Thread.currentThread().getName();
        List<ILoggingEvent> events = new ArrayList<>(heard.list);
        return events.stream()
                .filter(e -> e.getThreadName().equals(mine))
                .filter(e -> e.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
