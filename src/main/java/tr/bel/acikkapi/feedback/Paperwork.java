package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.cases.Discretion;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.citizen.Revelations;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.staff.StaffMember;

/**
 * What people do by hand: the calls to make and the letters to post. An item is opened by one person at a time, for a quarter of an hour;
 * only who has it open sees the applicant's data, and every opening is recorded.
 */
@Component
class Paperwork {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Settle settle;
    private final Applicants applicants;
    private final Revelations revelations;
    private final ApplicationEventPublisher events;
    private final MessageWords words;
    private final FeedbackSettings settings;
    private final Clock clock;

    Paperwork(
            JdbcClient jdbc,
            Outbox outbox,
            Settle settle,
            Applicants applicants,
            Revelations revelations,
            ApplicationEventPublisher events,
            MessageWords words,
            FeedbackSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.settle = settle;
        this.applicants = applicants;
        this.revelations = revelations;
        this.events = events;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An item in a list.
     *
     * @param name of the applicant in full; the list shows it masked
     * @param claimedBy the user name of who has it open now, if anybody
     * @param trouble why it is here and not in the medium that was wished for
     */
    record Row(
            long id,
            long applicantId,
            Occasion occasion,
            String number,
            @Nullable String subject,
            @Nullable String name,
            @Nullable String phone,
            Instant receivedAt,
            @Nullable Instant promiseDueAt,
            Instant nextAttemptAt,
            int attempts,
            @Nullable String claimedBy,
            @Nullable Instant printedAt,
            @Nullable String trouble) {}

    /** What is to be done in this medium, first those whose promise is still open, the oldest application first. Who wishes to stay hidden is coordination's alone. */
    List<Row> open(Medium medium, StaffMember who) {
        return jdbc.sql("""
            select m.id, m.applicant_id, m.occasion, c.number, c.subject, a.name, a.phone, c.received_at, c.promise_due_at, m.next_attempt_at, m.attempts,
                case when m.claimed_until > :now then m.claimed_by end as claimed_by, m.printed_at, m.trouble
            from feedback.message m join cases.case_file c on c.id = m.case_id join citizen.applicant a on a.id = m.applicant_id
            where m.status = 'QUEUED' and m.medium = :medium and %s
            order by (c.promise_due_at is null), c.promise_due_at, c.received_at, m.id limit :most
            """.formatted(Discretion.SQL))
                .param("now", SqlTime.of(clock.instant()))
                .param("medium", medium.name())
                .param(Discretion.PARAM, Discretion.knowsAll(who))
                .param("most", MOST)
                .query(Row.class)
                .list();
    }

    /** The item, where this person may work on it. */
    Optional<Message> find(long id, Medium medium, StaffMember who) {
        return outbox.byId(id).filter(m -> m.medium() == medium && Discretion.knows(who, isHidden(m)));
    }

    /** Opens it for this person alone and records that they now see the applicant's data; false where somebody else has it. */
    @Transactional
    public boolean claim(Message m, String username) {
        settle.lockCase(m.caseId());
        boolean already = m.isClaimedBy(username, clock.instant());
        int taken = jdbc.sql("""
            update feedback.message set claimed_by = :me, claimed_until = :until
            where id = :id and status = 'QUEUED' and (claimed_by is null or claimed_by = :me or claimed_until <= :now)
            """)
                .param("id", m.id())
                .param("me", username)
                .param("until", SqlTime.of(clock.instant().plus(settings.claim())))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        if (taken == 1 && !already) {
            String reason = words.text("feedback.reveal." + m.medium());
            revelations.record(m.applicantId(), username, reason).ifPresent(refusal -> {
                throw new IllegalStateException("our own reason was refused: " + refusal.key());
            });
            events.publishEvent(
                    new CaseEvent.IdentityRevealed(m.caseId(), reason, Actor.staff(username), clock.instant()));
        }
        return taken == 1;
    }

    /** Gives it back to the list. */
    @Transactional
    public void release(Message m, String username) {
        jdbc.sql("update feedback.message set claimed_by = null, claimed_until = null where id = :id and"
                        + " claimed_by = :me")
                .param("id", m.id())
                .param("me", username)
                .update();
    }

    /** The applicant's data, for who has the item open. */
    Optional<ApplicantDetails> applicant(Message m, String username) {
        return m.isClaimedBy(username, clock.instant()) ? applicants.details(m.applicantId()) : Optional.empty();
    }

    /** Notes the first printing. */
    @Transactional
    public void printed(Message m) {
        jdbc.sql("update feedback.message set printed_at = coalesce(printed_at, :now) where id = :id")
                .param("now", SqlTime.of(clock.instant()))
                .param("id", m.id())
                .update();
    }

    private boolean isHidden(Message m) {
        return jdbc.sql("select identity_hidden from cases.case_file where id = :case")
                .param("case", m.caseId())
                .query(Boolean.class)
                .single();
    }
}
