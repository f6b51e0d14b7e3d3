package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Who is on duty when, round the clock. A shift may pass midnight; nobody is on two at once. */
@Component
public class Shifts {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final String SELECT = "select id, username, door, pattern, starts_at, ends_at from telephony.shift ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    Shifts(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** The usual shifts, by their start. */
    public List<ShiftPattern> patterns() {
        return jdbc.sql("select code, starts, ends from telephony.shift_pattern order by starts, code")
                .query(ShiftPattern.class)
                .list();
    }

    /**
     * Plans a usual shift.
     *
     * @param day on which it begins
     * @return why not: they are on another shift then ({@code telephony.shift.overlaps}), it is over ({@code telephony.shift.past}), or it
     *     is more than a year ahead ({@code telephony.shift.far})
     */
    @Transactional
    public Optional<Refusal> plan(String username, String door, LocalDate day, String pattern, String plannedBy) {
        if (day.isAfter(lastDay())) {
            return Optional.of(Refusal.of("telephony.shift.far"));
        }
        Optional<ShiftPattern> usual =
                patterns().stream().filter(p -> p.code().equals(pattern)).findFirst();
        return usual.isEmpty()
                ? Optional.of(Refusal.of("telephony.shift.unknown"))
                : add(
                        new Shift(
                                0,
                                username,
                                door,
                                pattern,
                                usual.get().startsOn(day, zone),
                                usual.get().endsAfter(day, zone)),
                        plannedBy);
    }

    /** Plans a shift of given times, at most a day long ({@code telephony.shift.times}). */
    @Transactional
    public Optional<Refusal> plan(String username, String door, Instant starts, Instant ends, String plannedBy) {
        boolean fits = ends.isAfter(starts) && Duration.between(starts, ends).compareTo(LONGEST) <= 0;
        return fits
                ? add(new Shift(0, username, door, null, starts, ends), plannedBy)
                : Optional.of(Refusal.of("telephony.shift.times"));
    }

    private Optional<Refusal> add(Shift shift, String plannedBy) {
        if (!shift.endsAt().isAfter(clock.instant())) {
            return Optional.of(Refusal.of("telephony.shift.past"));
        }
        if (shift.startsAt().isAfter(lastDay().plusDays(1).atStartOfDay(zone).toInstant())) {
            return Optional.of(Refusal.of("telephony.shift.far"));
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('telephony.shift ' || :username, 0))")
                .param("username", shift.username())
                .query((rs, row) -> true)
                .single();
        long others = jdbc.sql("""
            select count(*) from telephony.shift where username = :username and starts_at < :ends and ends_at > :starts
            """)
                .param("username", shift.username())
                .param("starts", SqlTime.of(shift.startsAt()))
                .param("ends", SqlTime.of(shift.endsAt()))
                .query(Long.class)
                .single();
        if (others > 0) {
            return Optional.of(Refusal.of("telephony.shift.overlaps"));
        }
        jdbc.sql("""
            insert into telephony.shift (username, door, pattern, starts_at, ends_at, planned_by, planned_at)
            values (:username, :door, :pattern, :starts, :ends, :by, :now)
            """)
                .param("username", shift.username())
                .param("door", shift.door())
                .param("pattern", shift.pattern())
                .param("starts", SqlTime.of(shift.startsAt()))
                .param("ends", SqlTime.of(shift.endsAt()))
                .param("by", plannedBy)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return Optional.empty();
    }

    private LocalDate lastDay() {
        return LocalDate.ofInstant(clock.instant(), zone).plusYears(1);
    }

    /** Takes a shift of this door out of its plan; one that has begun stays ({@code telephony.shift.begun}). */
    @Transactional
    public Optional<Refusal> cancel(long id, String door) {
        int gone = jdbc.sql("delete from telephony.shift where id = :id and door = :door and starts_at > :now")
                .param("id", id)
                .param("door", door)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return gone == 1 ? Optional.empty() : Optional.of(Refusal.of("telephony.shift.begun"));
    }

    /** The shifts of a door that touch a time, by their start. */
    public List<Shift> between(String door, Instant from, Instant until) {
        return jdbc.sql(SELECT + """
            where door = :door and starts_at < :until and ends_at > :from order by starts_at, username
            """)
                .param("door", door)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .query(Shift.class)
                .list();
    }

    /** Who is on duty at a door at that moment. */
    public List<Shift> onDuty(String door, Instant at) {
        return jdbc.sql(SELECT
                        + "where door = :door and starts_at <= :at and ends_at > :at order by starts_at, username")
                .param("door", door)
                .param("at", SqlTime.of(at))
                .query(Shift.class)
                .list();
    }

    /** The shift that this agent is on, or the next one. */
    public Optional<Shift> nextOf(String username) {
        return jdbc.sql(SELECT + "where username = :username and ends_at > :now order by starts_at limit 1")
                .param("username", username)
                .param("now", SqlTime.of(clock.instant()))
                .query(Shift.class)
                .optional();
    }

    /** The code of the shift a moment lies in where it is a usual one; for suggestions. */
    public @Nullable String patternAt(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return patterns().stream()
                .filter(p -> covers(p, day, at) || covers(p, day.minusDays(1), at))
                .map(ShiftPattern::code)
                .findFirst()
                .orElse(null);
    }

    private boolean covers(ShiftPattern pattern, LocalDate day, Instant at) {
        return !at.isBefore(pattern.startsOn(day, zone)) && at.isBefore(pattern.endsAfter(day, zone));
    }
}
