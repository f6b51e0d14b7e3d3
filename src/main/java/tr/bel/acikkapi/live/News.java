package tr.bel.acikkapi.live;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells all nodes that something changed. */
@Component
public class News {

    static final String CHANNEL = "acikkapi_live";

    private final JdbcClient jdbc;

    News(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Told when the caller's transaction commits, and once where it is said several times in it.
     *
     * @param topic the name of a {@link LiveTopic}
     * @param what which of its things: a case number, or a word; never personal data
     */
    public void tell(String topic, String what) {
        jdbc.sql("select pg_notify(:channel, :news)")
                .param("channel", CHANNEL)
                .param("news", topic + " " + what)
                .query((rs, row) -> true)
                .single();
    }
}
