package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * When a message may go. Substance goes at once, only the telephone waits for the morning. What has none waits a little for others to go
 * with it, and over a person's daily ceiling for the next day; nothing is ever dropped.
 */
@Component
class Pacing {

    private final JdbcClient jdbc;
    private final FeedbackSettings.Pace pace;
    private final QuietHours quiet;
    private final Clock clock;
    private final ZoneId zone;

    Pacing(JdbcClient jdbc, FeedbackSettings settings, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.pace = settings.pace();
        this.quiet = new QuietHours(pace.quietFrom(), pace.quietUntil(), zone);
        this.clock = clock;
        this.zone = zone;
    }

    /** Why a message waits. Names are kept with messages. */
    enum Wait {
        /** For others to the same person, to become one. */
        TOGETHER,
        QUIET,
        /** The person has heard enough for today. */
        CEILING
    }

    /**
     * When it may go.
     *
     * @param waits why not now; absent where it may
     */
    record Slot(Instant at, @Nullable Wait waits) {}

    /** For a new message. */
    Slot slot(long applicantId, Occasion occasion, Medium medium) {
        Instant now = clock.instant();
        Slot slot = new Slot(now, null);
        if (!occasion.hasSubstance() && isSent(medium)) {
            if (heardToday(applicantId, medium) >= pace.ceiling()) {
                slot = new Slot(quiet.end(LocalDate.ofInstant(now, zone).plusDays(1)), Wait.CEILING);
            } else if (occasion != Occasion.RECEIVED && pace.together().isPositive()) {
                slot = new Slot(now.plus(pace.together()), Wait.TOGETHER);
            }
        }
        Instant allowed = earliest(medium, slot.at());
        return allowed.equals(slot.at()) ? slot : new Slot(allowed, Wait.QUIET);
    }

    /** For the same message by another medium, which is owed already. */
    Slot slot(Medium medium) {
        Instant allowed = earliest(medium, clock.instant());
        return new Slot(allowed, isQuiet(medium) ? Wait.QUIET : null);
    }

    /** This moment, or the end of the quiet hours where it lies within them and the medium heeds them. */
    Instant earliest(Medium medium, Instant moment) {
        return heeds(medium) ? quiet.next(moment) : moment;
    }

    boolean isQuiet(Medium medium) {
        return heeds(medium) && quiet.isQuiet(clock.instant());
    }

    QuietHours quietHours() {
        return quiet;
    }

    private boolean heeds(Medium medium) {
        return switch (medium) {
            case SMS, CALL -> true;
            case EMAIL -> pace.quietEmail();
            case LETTER, NONE -> false;
        };
    }

    private static boolean isSent(Medium medium) {
        return medium == Medium.EMAIL || medium == Medium.SMS;
    }

    /** Messages without substance that went, or will go, to this person's mailbox or telephone today. */
    private long heardToday(long applicantId, Medium medium) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return jdbc.sql("""
            select count(*) from feedback.message m
            where m.applicant_id in (select feedback.same_ear(:applicant, :medium)) and m.medium = :medium and not m.substance
                and m.carried_by is null and m.status not in ('CANCELLED', 'FAILED')
                and coalesce(m.delivered_at, m.next_attempt_at) >= :from and coalesce(m.delivered_at, m.next_attempt_at) < :until
            """)
                .param("applicant", applicantId)
                .param("medium", medium.name())
                .param("from", SqlTime.of(today.atStartOfDay(zone).toInstant()))
                .param("until", SqlTime.of(today.plusDays(1).atStartOfDay(zone).toInstant()))
                .query(Long.class)
                .single();
    }
}
