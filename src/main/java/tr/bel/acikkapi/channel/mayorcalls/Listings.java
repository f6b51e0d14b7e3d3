package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Who is on the list of a session: read, taken off with a reason, and put into another order. */
@Component
class Listings {

    /** Fewer letters are no reason. */
    static final int SHORTEST_REASON = 5;

    static final int LONGEST_REASON = 500;

    private static final String COLUMNS = """
        select l.id, l.session_id, l.applicant_id, l.position, l.rule, a.name,
            coalesce(c.neighbourhood, latest.neighbourhood) as neighbourhood, l.case_id, c.number, c.subject,
            case l.rule when 'NEIGHBOURHOOD' then c.ended_at else c.received_at end as since,
            l.draw_id, l.place_in_draw, l.occasion, l.occasion_words, last.outcome, last.wished,
            (select count(*) from mayorcalls.call k where k.listing_id = l.id and k.ended_at is not null) as attempts,
            open.id as open_call, open.held_by as holder, l.removed_at, l.removed_by, l.removed_why
        from mayorcalls.listing l
        join citizen.applicant a on a.id = l.applicant_id
        left join cases.case_file c on c.id = l.case_id
        left join lateral (
            select k.outcome, k.wished from mayorcalls.call k where k.listing_id = l.id and k.ended_at is not null order by k.id desc limit 1
        ) last on true
        left join mayorcalls.call open on open.listing_id = l.id and open.ended_at is null
        left join lateral (
            select c.neighbourhood from cases.case_file c
            where c.applicant_id in (select citizen.same_person(l.applicant_id)) and c.neighbourhood is not null and
        """ + Mentionable.SQL + """
            order by c.id desc limit 1
        ) latest on true
        """;

    private final Sessions sessions;
    private final MayCall mayCall;
    private final JdbcClient jdbc;
    private final Clock clock;

    Listings(Sessions sessions, MayCall mayCall, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.mayCall = mayCall;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those who are on the list, in their order. */
    List<Listing> of(long session) {
        return all(session).stream().filter(l -> !l.isRemoved()).toList();
    }

    /** Everybody who ever was on it, those who were taken off too. */
    List<Listing> all(long session) {
        return jdbc.sql(COLUMNS + " where l.session_id = :session order by l.position, l.id")
                .param("session", session)
                .query(Listing.class)
                .list();
    }

    Optional<Listing> find(long session, long listing) {
        return jdbc.sql(COLUMNS + " where l.session_id = :session and l.id = :listing")
                .param("session", session)
                .param("listing", listing)
                .query(Listing.class)
                .optional();
    }

    /** Whom to call next: in order, those first who were not rung yet; nobody who may not be called any more. */
    Optional<Listing> next(long session) {
        return of(session).stream()
                .filter(Listing::isToCall)
                .sorted(Comparator.comparingInt(Listing::attempts).thenComparingInt(Listing::position))
                .filter(l ->
                        l.openCall() != null || mayCall.refusal(l.applicantId()).isEmpty())
                .findFirst();
    }

    /** Takes somebody off the list, who is free for another session then. */
    @Transactional
    public Optional<Refusal> remove(long session, long listing, String why, String by) {
        String told = why.strip();
        if (told.length() < SHORTEST_REASON || told.length() > LONGEST_REASON) {
            return Optional.of(Refusal.of("mayorcalls.remove.why.wrong", SHORTEST_REASON, LONGEST_REASON));
        }
        if (!sessions.lock(session).orElseThrow().state().isNotOver()) {
            return Optional.of(Refusal.of("mayorcalls.session.listStands"));
        }
        int removed = jdbc.sql("""
            update mayorcalls.listing l set removed_by = :by, removed_at = :now, removed_why = :why
            where l.id = :listing and l.session_id = :session and l.removed_at is null
                and not exists (select 1 from mayorcalls.call k where k.listing_id = l.id)
            """)
                .param("by", by)
                .param("now", SqlTime.of(clock.instant()))
                .param("why", told)
                .param("listing", listing)
                .param("session", session)
                .update();
        if (removed == 0) {
            return Optional.of(Refusal.of("mayorcalls.remove.called"));
        }
        jdbc.sql("delete from mayorcalls.taken where listing_id = :listing")
                .param("listing", listing)
                .update();
        return Optional.empty();
    }

    /** Changes places with the one before or behind; at an end of the list nothing happens. */
    @Transactional
    public Optional<Refusal> move(long session, long listing, boolean up) {
        if (!sessions.lock(session).orElseThrow().state().isNotOver()) {
            return Optional.of(Refusal.of("mayorcalls.session.listStands"));
        }
        List<Listing> list = of(session);
        for (int i = 0; i < list.size(); i++) {
            int other = up ? i - 1 : i + 1;
            if (list.get(i).id() == listing && other >= 0 && other < list.size()) {
                place(listing, list.get(other).position());
                place(list.get(other).id(), list.get(i).position());
            }
        }
        return Optional.empty();
    }

    private void place(long listing, int position) {
        jdbc.sql("update mayorcalls.listing set position = :position where id = :listing")
                .param("position", position)
                .param("listing", listing)
                .update();
    }
}
