package tr.bel.acikkapi.channel.sms;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.feedback.DeliveryReports;
import tr.bel.acikkapi.feedback.DeliveryReports.Outcome;
import tr.bel.acikkapi.feedback.DeliveryReports.Taken;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Matches delivery reports to what was sent. A report may come before the answer that brings its id: it is kept until then. Where the
 * answer never came and exactly one message to that number is uncertain, the report is about that one.
 */
@Component
class Reports {

    private static final Logger log = LoggerFactory.getLogger(Reports.class);
    private static final Duration REMEMBERED = Duration.ofDays(4);
    private static final Duration ANSWER_TAKES = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int HEX = 16;

    private final Outgoing outgoing;
    private final Conversations conversations;
    private final DeliveryReports feedback;
    private final NumberQuestions questions;
    private final SmsPolicy policy;
    private final OutgoingBell bell;
    private final OneByOne rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reports(
            Outgoing outgoing,
            Conversations conversations,
            DeliveryReports feedback,
            NumberQuestions questions,
            SmsPolicy policy,
            OutgoingBell bell,
            OneByOne rows,
            JdbcClient jdbc,
            Clock clock) {
        this.outgoing = outgoing;
        this.conversations = conversations;
        this.feedback = feedback;
        this.questions = questions;
        this.policy = policy;
        this.bell = bell;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Report(
            long id, String source, String providerId, String number, String outcome, String words, Instant at) {}

    private record PartOf(long outgoingId, int sequence) {}

    /** Keeps a report, and says so only when it is kept. */
    @Transactional
    public void take(String source, String providerId, String number, Outcome outcome, String words) {
        jdbc.sql("""
            insert into sms.report (source, provider_id, number, outcome, words, at)
            values (:source, :provider, :number, :outcome, :words, :at)
            """)
                .param("source", source)
                .param("provider", providerId)
                .param("number", number)
                .param("outcome", outcome.name())
                .param("words", words)
                .param("at", SqlTime.of(clock.instant()))
                .update();
        bell.afterCommit();
    }

    /** Matches the next report that can be matched; false where there is none. */
    boolean next() {
        return rows.next(
                "select r.id from sms.report r where not r.matched and r.look_at <= :now and exists (select 1 from"
                        + " sms.outgoing_part p where p.source = r.source and p.provider_id = r.provider_id) order by"
                        + " r.look_at, r.id limit 1 for update of r skip locked",
                "update sms.report set look_at = :next where id = :id",
                this::match);
    }

    private void match(long id) {
        Report r = report(id);
        part(r.source(), Set.of(r.providerId())).ifPresent(p -> apply(r, p));
    }

    private Report report(long id) {
        return jdbc.sql("select id, source, provider_id, number, outcome, words, at from sms.report where id = :id")
                .param("id", id)
                .query(Report.class)
                .single();
    }

    /** Looks again at reports whose id is not known: it may be written otherwise, or its answer was lost. */
    @Transactional
    public void lookAgain() {
        Instant now = clock.instant();
        List<Report> open = jdbc.sql("""
            update sms.report set look_at = :now + greatest(interval '2 seconds', (:now - at) / 2)
            where id in (select id from sms.report where not matched and at > :since and look_at <= :now
                order by look_at, id limit 500 for update skip locked)
            returning id, source, provider_id, number, outcome, words, at
            """)
                .param("now", SqlTime.of(now))
                .param("since", SqlTime.of(now.minus(REMEMBERED)))
                .query(Report.class)
                .list();
        for (Report r : open) {
            boolean late = r.at().isBefore(now.minus(ANSWER_TAKES));
            spelled(r).or(() -> late ? uncertain(r) : Optional.empty()).ifPresent(p -> apply(r, p));
        }
        jdbc.sql("delete from sms.report where at < :before")
                .param("before", SqlTime.of(now.minus(KEPT)))
                .update();
    }

    /** Found under another spelling of its id, and only with a message to the same number: "18" is also "24", somebody else's. */
    private Optional<PartOf> spelled(Report r) {
        return jdbc.sql("""
            select p.outgoing_id, p.sequence from sms.outgoing_part p join sms.outgoing o on o.id = p.outgoing_id
                join sms.conversation c on c.id = o.conversation_id
            where p.source = :source and p.provider_id in (:ids) and p.state = 'SENT' and c.number = :number
            order by p.at desc limit 1
            """)
                .param("source", r.source())
                .param("ids", spellings(r.providerId()))
                .param("number", r.number())
                .query(PartOf.class)
                .optional();
    }

    /** Hexadecimal in the one and decimal in the other, or with noughts before it. */
    static Set<String> spellings(String id) {
        Set<String> all = new LinkedHashSet<>(List.of(id, id.toUpperCase(Locale.ROOT), id.toLowerCase(Locale.ROOT)));
        if (id.matches("[0-9a-fA-F]{1,20}")) {
            String hex = new BigInteger(id, HEX).toString();
            all.add(hex);
            if (id.matches("[0-9]+")) {
                String other = new BigInteger(id).toString(HEX);
                all.add(other);
                all.add(other.toUpperCase(Locale.ROOT));
                all.add(new BigInteger(id).toString());
            }
        }
        return all;
    }

    private Optional<PartOf> part(String source, Set<String> ids) {
        return jdbc.sql("""
            select outgoing_id, sequence from sms.outgoing_part where source = :source and provider_id in (:ids)
            order by at desc limit 1
            """)
                .param("source", source)
                .param("ids", ids)
                .query(PartOf.class)
                .optional();
    }

    private Optional<PartOf> uncertain(Report r) {
        List<PartOf> all =
                jdbc.sql("""
                    select p.outgoing_id, p.sequence from sms.outgoing o join sms.conversation c on c.id = o.conversation_id
                    join sms.outgoing_part p on p.outgoing_id = o.id and p.state = 'WAITING'
                    where c.number = :number and o.state = 'UNCERTAIN' order by p.outgoing_id, p.sequence limit 300
                    """).param("number", r.number()).query(PartOf.class).list();
        // Parts go one after the other: the first that waits is the one whose answer was lost.
        if (all.stream().map(PartOf::outgoingId).distinct().count() != 1) {
            return Optional.empty();
        }
        outgoing.partSent(all.getFirst().outgoingId(), all.getFirst().sequence(), r.source(), r.providerId());
        return Optional.of(all.getFirst());
    }

    private void apply(Report r, PartOf part) {
        jdbc.sql("update sms.report set matched = true where id = :id")
                .param("id", r.id())
                .update();
        Outcome outcome = Outcome.valueOf(r.outcome());
        if (outcome == Outcome.DELAYED) {
            return;
        }
        jdbc.sql("select id from sms.outgoing where id = :id for update")
                .param("id", part.outgoingId())
                .query(Long.class)
                .single();
        jdbc.sql("""
            update sms.outgoing_part set state = :state, at = :at
            where outgoing_id = :id and state <> 'DELIVERED' and provider_id =
                (select provider_id from sms.outgoing_part where outgoing_id = :id and sequence = :sequence)
            """)
                .param("state", outcome == Outcome.ARRIVED ? "DELIVERED" : "FAILED")
                .param("at", SqlTime.of(r.at()))
                .param("id", part.outgoingId())
                .param("sequence", part.sequence())
                .update();
        conclude(part.outgoingId(), r.words());
    }

    /** The message arrived when all of its parts did, and failed when one of them did. */
    private void conclude(long id, String words) {
        record Parts(long all, long arrived, long failed) {}
        Parts parts = jdbc.sql("""
            select count(*) as all, count(*) filter (where state = 'DELIVERED') as arrived,
                count(*) filter (where state = 'FAILED') as failed
            from sms.outgoing_part where outgoing_id = :id
            """).param("id", id).query(Parts.class).single();
        if (parts.failed() > 0) {
            outgoing.over(id, "FAILED", words);
        } else if (parts.arrived() == parts.all()) {
            outgoing.over(id, "DELIVERED", words);
        }
    }

    /** Tells the room that wrote it how it ended; false where there is nothing to tell. */
    boolean tellNext() {
        String ended = policy.hasReports()
                ? "state in ('DELIVERED', 'FAILED', 'UNCERTAIN')"
                : "(state in ('DELIVERED', 'FAILED', 'UNCERTAIN') or state = 'SENT' and kind = 'FEEDBACK')";
        return rows.next(
                "select id from sms.outgoing where not reported and " + ended + " and next_attempt_at <= :now"
                        + " order by next_attempt_at, id limit 1 for update skip locked",
                "update sms.outgoing set next_attempt_at = :next where id = :id",
                this::tell);
    }

    private void tell(long id) {
        record Ended(String messageId, String kind, String state, String trouble, long conversationId) {}
        Ended e = jdbc.sql("""
            select message_id, kind, state, coalesce(trouble, '') as trouble, conversation_id from sms.outgoing where id = :id
            """).param("id", id).query(Ended.class).single();
        Outcome outcome = switch (e.state()) {
            case "FAILED" -> Outcome.CAME_BACK;
            case "UNCERTAIN" -> Outcome.UNKNOWN;
            default -> Outcome.ARRIVED;
        };
        boolean early = false;
        if (e.kind().equals("FEEDBACK")) {
            early = feedback.arrived(e.messageId(), outcome, e.trouble()) == Taken.TOO_EARLY;
        } else if (outcome == Outcome.CAME_BACK) {
            cameBack(e.kind(), e.conversationId());
        }
        jdbc.sql("update sms.outgoing set reported = :told, next_attempt_at = :next where id = :id")
                .param("told", !early)
                .param("next", SqlTime.of(clock.instant().plusSeconds(2)))
                .param("id", id)
                .update();
    }

    private void cameBack(String kind, long conversation) {
        switch (kind) {
            case "REPLY", "STAFF" -> conversations.needsPerson(conversation, "UNDELIVERED");
            case "PROOF" -> questions.notAsked(conversation);
            default -> log.debug("nobody waits to hear of it");
        }
    }
}
