package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Writes the report of a session from its calls and from the cases of its promises. */
@Component
class WriteReport {

    private final Listings listings;
    private final Promises promises;
    private final DrawLot lot;
    private final Colleagues colleagues;
    private final JdbcClient jdbc;
    private final Clock clock;

    WriteReport(
            Listings listings, Promises promises, DrawLot lot, Colleagues colleagues, JdbcClient jdbc, Clock clock) {
        this.listings = listings;
        this.promises = promises;
        this.lot = lot;
        this.colleagues = colleagues;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Last(
            long listingId,
            CallOutcome outcome,
            CallForm.@Nullable Mood mood,
            @Nullable String said,
            @Nullable String notes,
            long seconds) {}

    SessionReport of(Session session, StaffMember reader) {
        List<Listing> all = listings.all(session.id());
        List<Listing> on = all.stream().filter(l -> !l.isRemoved()).toList();
        Map<Long, Last> last = new HashMap<>();
        lastCalls(session.id()).forEach(k -> last.put(k.listingId(), k));
        List<SessionReport.Line> lines =
                on.stream().map(l -> line(l, last.get(l.id()))).toList();
        long reached =
                last.values().stream().filter(k -> k.outcome().isReached()).count();
        long doNotCall = last.values().stream()
                .filter(k -> k.outcome() == CallOutcome.DO_NOT_CALL)
                .count();
        List<DrawLot.Draw> draws = lot.of(session.id());
        List<SessionReport.InQuietHours> quiet = inQuietHours(session.id());
        List<String> who = Stream.of(
                        Stream.of(session.preparedBy()),
                        draws.stream().map(DrawLot.Draw::by),
                        quiet.stream().map(SessionReport.InQuietHours::by),
                        all.stream().map(Listing::removedBy).filter(Objects::nonNull))
                .flatMap(s -> s)
                .toList();
        return new SessionReport(
                session,
                last.size(),
                reached,
                last.size() - reached,
                on.stream()
                        .filter(l -> !last.containsKey(l.id()) && l.openCall() == null)
                        .count(),
                doNotCall,
                moods(lines),
                lines,
                promises.ofSession(session.id()),
                quiet,
                all.stream().filter(Listing::isRemoved).toList(),
                draws,
                colleagues.displayNames(who),
                clock.instant(),
                reader.may(Permission.SEE_ALL_CASES));
    }

    private static SessionReport.Line line(Listing listing, @Nullable Last last) {
        return last == null
                ? new SessionReport.Line(listing, null, null, null, null)
                : new SessionReport.Line(
                        listing,
                        last.mood(),
                        last.said(),
                        last.notes(),
                        last.outcome() == CallOutcome.REACHED ? Math.ceilDiv(last.seconds(), 60) : null);
    }

    private static Map<CallForm.Mood, Long> moods(List<SessionReport.Line> lines) {
        Map<CallForm.Mood, Long> moods = new EnumMap<>(CallForm.Mood.class);
        for (SessionReport.Line line : lines) {
            if (line.mood() != null) {
                moods.merge(line.mood(), 1L, Long::sum);
            }
        }
        return moods;
    }

    private List<SessionReport.InQuietHours> inQuietHours(long session) {
        return jdbc.sql("""
            select a.name, k.started_at as at, k.quiet_by as by, k.quiet_why as why
            from mayorcalls.call k join mayorcalls.listing l on l.id = k.listing_id join citizen.applicant a on a.id = l.applicant_id
            where l.session_id = :session and k.quiet_by is not null order by k.id
            """)
                .param("session", session)
                .query(SessionReport.InQuietHours.class)
                .list();
    }

    /** The last call of each that ended. */
    private List<Last> lastCalls(long session) {
        return jdbc.sql("""
            select distinct on (k.listing_id) k.listing_id, k.outcome, k.mood, k.said, k.notes,
                greatest(1, extract(epoch from k.ended_at - coalesce(k.answered_at, k.started_at)))::bigint as seconds
            from mayorcalls.call k join mayorcalls.listing l on l.id = k.listing_id
            where l.session_id = :session and k.ended_at is not null
            order by k.listing_id, k.id desc
            """).param("session", session).query(Last.class).list();
    }
}
