package tr.bel.acikkapi.channel.sms;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.SqlTime;

/** Questions to a number whether it is its owner's, each with a code that only who reads there can bring back: a sender can be forged. */
@Component
class NumberQuestions {

    private static final int CODES = 10_000;
    private static final int MOST_TRIES = 5;
    private static final Duration ASKED_AGAIN = Duration.ofDays(7);

    private final SecureRandom random = new SecureRandom();
    private final Sealed sealed;
    private final JdbcClient jdbc;
    private final Clock clock;

    NumberQuestions(Sealed sealed, JdbcClient jdbc, Clock clock) {
        this.sealed = sealed;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The code to ask with; empty where this person was asked at this number within a week and may still answer. */
    Optional<String> ask(long conversation, @Nullable PersonName name) {
        String code = "%04d".formatted(random.nextInt(CODES));
        String asked = name == null ? "" : name.full();
        boolean isNew = jdbc.sql("""
            insert into sms.proof (conversation_id, name_key, sealed, code, asked_at) values (:conversation, :key, :sealed, :code, :now)
            on conflict (conversation_id, name_key) do update set code = excluded.code, tries = 0, asked_at = excluded.asked_at
                where proof.tries >= :most or proof.asked_at < :old
            """)
                        .param("conversation", conversation)
                        .param("key", sealed.digest(String.valueOf(conversation), asked))
                        .param("sealed", sealed.seal(asked))
                        .param("code", code)
                        .param("most", MOST_TRIES)
                        .param("old", SqlTime.of(clock.instant().minus(ASKED_AGAIN)))
                        .param("now", SqlTime.of(clock.instant()))
                        .update()
                == 1;
        return isNew ? Optional.of(code) : Optional.empty();
    }

    /** A question of this thread did not arrive: it may be asked again. */
    void notAsked(long conversation) {
        jdbc.sql("delete from sms.proof where conversation_id = :id")
                .param("id", conversation)
                .update();
    }

    /** Whether this number was asked and has not answered. */
    boolean isAsked(long conversation) {
        return jdbc.sql("select exists (select 1 from sms.proof where conversation_id = :id and tries < :most)")
                .param("id", conversation)
                .param("most", MOST_TRIES)
                .query(Boolean.class)
                .single();
    }

    /** Whose number it is by this code; a few wrong ones, and none is right any more. */
    List<Optional<PersonName>> by(long conversation, String code) {
        List<Optional<PersonName>> right = jdbc
                .sql("""
                    delete from sms.proof where conversation_id = :id and code = :code and tries < :most returning sealed
                    """)
                .param("id", conversation)
                .param("code", code)
                .param("most", MOST_TRIES)
                .query(String.class)
                .list()
                .stream()
                .map(text -> PersonName.parse(String.valueOf(sealed.open(text))))
                .toList();
        if (right.isEmpty()) {
            jdbc.sql("update sms.proof set tries = tries + 1 where conversation_id = :id")
                    .param("id", conversation)
                    .update();
        }
        return right;
    }
}
