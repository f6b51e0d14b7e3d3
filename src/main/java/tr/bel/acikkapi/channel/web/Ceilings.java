package tr.bel.acikkapi.channel.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.shared.SqlTime;

/** How often something may be done; counted in the database, so that it holds over all application nodes and restarts. */
@Component
class Ceilings {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final WebSettings settings;
    private final Clock clock;

    Ceilings(JdbcClient jdbc, Vault vault, WebSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is counted, and against whom. */
    enum Act {
        /** An application was begun; by address. */
        BEGUN,
        /** An application was sent; by address. */
        SENT,
        /** An application was sent in the name of this telephone or mailbox, which need not be the sender's. */
        SENT_FOR,
        /** The same text was sent; by address and text. */
        SENT_SAME,
        /** A wrong answer to the question that a suspicious sender is asked; by address. */
        ANSWERED_WRONGLY,
        /** A photo came; by address. */
        UPLOADED,
        /** A wrong tracking code; by address. */
        GUESSED_FROM,
        /** A wrong tracking code; by the number it was tried on. */
        GUESSED_AT,
        /** A one-time code was asked for; by address. */
        CODE_ASKED_FROM,
        /** A one-time code was asked for; by the telephone or mailbox that it goes to. */
        CODE_ASKED_FOR,
        /** A wrong one-time code; by address. */
        CODE_TRIED
    }

    /** Whether this one has done it as often as one may for now. */
    boolean reached(Act act, String who) {
        return done(act, who) >= limit(act);
    }

    /** Whether this address has sent unusually many applications, which is still allowed. */
    boolean sentMany(String address) {
        return done(Act.SENT, address) >= settings.manyFromAddress();
    }

    private int done(Act act, String who) {
        return jdbc.sql("select count(*) from web.act where act = :act and who = :who and at > :since")
                .param("act", act.name())
                .param("who", fingerprint(act, who))
                .param("since", SqlTime.of(clock.instant().minus(window(act))))
                .query(Integer.class)
                .single();
    }

    /**
     * Whether this address, or the person that it writes for, has sent as many applications as they may for now.
     *
     * @param reachedAt the telephone or mailbox that was given, which need not be the sender's
     */
    boolean sentEnough(String address, Optional<String> reachedAt) {
        return reached(Act.SENT, address)
                || reachedAt.filter(who -> reached(Act.SENT_FOR, who)).isPresent();
    }

    /** One more application, against both. */
    void countSent(String address, Optional<String> reachedAt) {
        count(Act.SENT, address);
        reachedAt.ifPresent(who -> count(Act.SENT_FOR, who));
    }

    /** Counts it, also where the surrounding work is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void count(Act act, String who) {
        jdbc.sql("insert into web.act (act, who, at) values (:act, :who, :at)")
                .param("act", act.name())
                .param("who", fingerprint(act, who))
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }

    /**
     * Counts it and says whether one may, in one step: of a hundred at the same moment no more get through than may. Also where the
     * surrounding work is rolled back.
     *
     * @return what {@link #forgive} takes back; empty where one may not
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public OptionalLong claim(Act act, String who) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(:who, 'hex'), 2026112360))")
                .param("who", fingerprint(act, who))
                .query((rs, row) -> true)
                .single();
        if (reached(act, who)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(jdbc.sql("insert into web.act (act, who, at) values (:act, :who, :at) returning id")
                .param("act", act.name())
                .param("who", fingerprint(act, who))
                .param("at", SqlTime.of(clock.instant()))
                .query(Long.class)
                .single());
    }

    /** It was not what is counted, after all. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forgive(long claimed) {
        jdbc.sql("delete from web.act where id = :id").param("id", claimed).update();
    }

    private int limit(Act act) {
        return switch (act) {
            case BEGUN -> settings.draftsPerHour();
            case SENT -> settings.submissionsPerHour();
            case SENT_FOR -> settings.submissionsPerPerson();
            case SENT_SAME -> settings.samePerHour();
            case UPLOADED -> settings.uploadsPerHour();
            case GUESSED_FROM, GUESSED_AT, CODE_TRIED, ANSWERED_WRONGLY -> settings.wrongCodes();
            case CODE_ASKED_FROM -> settings.submissionsPerHour();
            case CODE_ASKED_FOR -> settings.codesPerHour();
        };
    }

    private Duration window(Act act) {
        return switch (act) {
            case BEGUN, SENT, SENT_FOR, SENT_SAME, UPLOADED, CODE_ASKED_FROM, CODE_ASKED_FOR -> Duration.ofHours(1);
            case GUESSED_FROM, GUESSED_AT, CODE_TRIED, ANSWERED_WRONGLY -> settings.wrongCodesWithin();
        };
    }

    private byte[] fingerprint(Act act, String who) {
        return vault.fingerprint(who, "web.act." + act.name());
    }
}
