package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.SqlTime;

/** Who does not wish to be called by the mayor. */
@Component
class DoNotCall {

    private final JdbcClient jdbc;
    private final Clock clock;

    DoNotCall(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A wish in force. */
    record Wish(long id, @Nullable String name, Instant saidAt, String saidTo) {}

    /** They said so; saying it twice changes nothing. */
    @Transactional
    public void say(long applicant, @Nullable Long call, String to) {
        jdbc.sql("""
            insert into mayorcalls.do_not_call (applicant_id, call_id, said_at, said_to) values (:applicant, :call, :now, :to)
            on conflict do nothing
            """)
                .param("applicant", applicant)
                .param("call", call)
                .param("now", SqlTime.of(clock.instant()))
                .param("to", to)
                .update();
    }

    /**
     * They want to be called after all.
     *
     * @param why how that is known
     */
    boolean lift(long id, String why, String by) {
        return jdbc.sql("""
            update mayorcalls.do_not_call set lifted_at = :now, lifted_by = :by, lifted_why = :why where id = :id and lifted_at is null
            """)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("by", by)
                        .param("why", why)
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * A wish that is no longer in force.
     *
     * @param why absent where it was lifted before reasons were asked for, or erased
     */
    record Lifted(
            long id,
            @Nullable String name,
            Instant saidAt,
            String saidTo,
            Instant liftedAt,
            String liftedBy,
            @Nullable String why) {}

    /** The latest first. */
    List<Lifted> lifted(int limit) {
        return jdbc.sql("""
            select d.id, a.name, d.said_at, d.said_to, d.lifted_at, d.lifted_by, d.lifted_why as why
            from mayorcalls.do_not_call d join citizen.applicant a on a.id = d.applicant_id
            where d.lifted_at is not null order by d.lifted_at desc, d.id desc limit :limit
            """).param("limit", limit).query(Lifted.class).list();
    }

    /** The latest first. */
    List<Wish> inForce(int limit) {
        return jdbc.sql("""
            select d.id, a.name, d.said_at, d.said_to from mayorcalls.do_not_call d join citizen.applicant a on a.id = d.applicant_id
            where d.lifted_at is null order by d.id desc limit :limit
            """).param("limit", limit).query(Wish.class).list();
    }
}
