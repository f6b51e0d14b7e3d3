package tr.bel.acikkapi.citizen;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.SqlTime;

/** Writes what was said of who is who, and the copies that follow from it. Everything here needs {@link #lock} first. */
@Component
class PersonFacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Until the end of the transaction nobody else judges. One lock for all of the town: a judgement is a few rows, made by hand, and it
     * touches persons that are not known before it has the lock.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('citizen.persons'))")
                .query((rs, row) -> true)
                .single();
    }

    void write(PersonAct.Kind kind, Judgement judgement, Collection<Long> ones, Collection<Long> others) {
        long act = jdbc.sql("""
            insert into citizen.person_act (kind, staff_username, reason, despite, at)
            values (:kind, :username, :reason, :despite, :at) returning id
            """)
                .param("kind", kind.name())
                .param("username", judgement.username())
                .param("reason", judgement.reason())
                .param("despite", judgement.despite())
                .param("at", SqlTime.of(clock.instant()))
                .query(Long.class)
                .single();
        jdbc.sql("""
            insert into citizen.person_act_applicant (act_id, applicant_id, side)
            select :act, a.id, case when a.id in (:ones) then 1 else 2 end from citizen.applicant a where a.id in (:ones) or a.id in (:others)
            """)
                .param("act", act)
                .param("ones", ones)
                .param("others", others)
                .update();
    }

    /** From now on these are one person, and nobody else is. */
    void regroup(Collection<Long> applicants) {
        jdbc.sql("delete from citizen.person_member where applicant_id in (:applicants)")
                .param("applicants", applicants)
                .update();
        if (applicants.size() > 1) {
            jdbc.sql("""
                insert into citizen.person_member (applicant_id, person_id)
                select a.id, :person from citizen.applicant a where a.id in (:applicants)
                """)
                    .param("person", Collections.min(applicants))
                    .param("applicants", applicants)
                    .update();
        }
    }

    /** The last word is that none of the one side is any of the other. */
    void keepApart(Collection<Long> ones, Collection<Long> others) {
        jdbc.sql("""
            insert into citizen.person_apart (one_id, other_id)
            select least(a.id, b.id), greatest(a.id, b.id) from citizen.applicant a cross join citizen.applicant b
            where a.id in (:ones) and b.id in (:others)
            on conflict do nothing
            """).param("ones", ones).param("others", others).update();
    }

    /** That word no longer counts. */
    void bringTogether(Collection<Long> ones, Collection<Long> others) {
        for (List<Collection<Long>> sides : List.of(List.of(ones, others), List.of(others, ones))) {
            jdbc.sql("delete from citizen.person_apart where one_id in (:ones) and other_id in (:others)")
                    .param("ones", sides.getFirst())
                    .param("others", sides.getLast())
                    .update();
        }
    }
}
