package tr.bel.acikkapi.feedback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.Medium;

/** Messages that nobody knows of whether they arrived, and those that did not. */
@Component
class TroubledMessages {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final MessageWords words;

    TroubledMessages(JdbcClient jdbc, MessageWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /**
     * A message, without text and person.
     *
     * @param replaced whether it was told in another medium instead
     */
    record Row(
            long id,
            String number,
            Occasion occasion,
            Medium medium,
            MessageStatus status,
            int attempts,
            @Nullable String trouble,
            Instant settledAt,
            boolean replaced) {

        Row inWords(MessageWords words) {
            return new Row(id, number, occasion, medium, status, attempts, words.trouble(trouble), settledAt, replaced);
        }
    }

    List<Row> latest() {
        return jdbc.sql("""
            select m.id, c.number, m.occasion, m.medium, m.status, m.attempts, m.trouble, m.settled_at,
                exists (select 1 from feedback.message f where f.fallback_of = m.id) as replaced
            from feedback.message m join cases.case_file c on c.id = m.case_id
            where m.status in ('FAILED', 'UNCERTAIN') order by m.id desc limit :most
            """).param("most", MOST).query(Row.class).list().stream()
                .map(row -> row.inWords(words))
                .toList();
    }
}
