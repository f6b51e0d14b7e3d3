package tr.bel.acikkapi.open311;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * What a partner reports of a case. Of a case that came through the same partner it is the applicant speaking, so the applicant's answer
 * where the house had asked; of any other it is a note in the file. A status that is reported moves nothing.
 */
@Component
class TakeUpdate {

    private static final int TRIES = 5;
    /** Clocks of other houses may go a little before ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final int LONGEST_ID = 200;

    private final Cases cases;
    private final Contacts contacts;
    private final StaysOut staysOut;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakeUpdate(
            Cases cases,
            Contacts contacts,
            StaysOut staysOut,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.staysOut = staysOut;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What was reported, checked. */
    private record Report(
            String partnerId,
            long caseId,
            boolean own,
            @Nullable String status,
            String words,
            @Nullable String mediaUrl,
            Instant happenedAt) {}

    /** The case of a number, and whether it came through this partner. */
    private record Target(long id, boolean own, boolean visible) {}

    /**
     * Keeps a report, once for an {@code update_id} of the partner.
     *
     * @param dry checked and not kept
     * @return our id of it
     */
    String take(Parameters said, ApiKey sender, boolean dry) {
        Report report = read(said, sender);
        if (dry) {
            return "TEST-000000";
        }
        for (int tried = 1; ; tried++) {
            try {
                Long id = transaction.execute(_ -> once(report, sender));
                return String.valueOf(id);
            } catch (ConcurrencyFailureException changedMeanwhile) {
                if (tried == TRIES) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    private Report read(Parameters said, ApiKey sender) {
        List<Refusal> wrong = new ArrayList<>();
        String number = said.line("service_request_id");
        if (number.isEmpty()) {
            wrong.add(Refusal.of("open311.error.requestId.missing"));
        }
        String words = ReadApplication.words(said, "description", ReadApplication.LONGEST_DESCRIPTION, wrong);
        if (words.isEmpty()) {
            wrong.add(Refusal.of("open311.error.description.missing"));
        }
        String status = said.line("status").toLowerCase(Locale.ROOT);
        if (!List.of("", "open", "closed").contains(status)) {
            wrong.add(Refusal.of("open311.error.status"));
        }
        String partnerId = said.line("update_id");
        if (partnerId.length() > LONGEST_ID) {
            wrong.add(Refusal.of("open311.error.tooLong", "update_id", LONGEST_ID));
        }
        String mediaUrl = ReadApplication.mediaUrl(said, wrong);
        Instant now = clock.instant();
        Instant happenedAt = said.time("updated_datetime").orElse(now);
        if (happenedAt.isAfter(now.plus(AHEAD))) {
            wrong.add(Refusal.of("open311.error.future", "updated_datetime"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.bad(wrong);
        }
        Target target = target(number, sender)
                .filter(t -> t.own() || t.visible())
                .orElseThrow(() -> Refused.notFound("open311.error.request", number));
        if (!target.own()) {
            staysOut.refuse(sender);
        }
        return new Report(
                partnerId.isEmpty() ? "-" + UUID.randomUUID() : partnerId,
                target.id(),
                target.own(),
                status.isEmpty() ? null : status,
                words,
                mediaUrl,
                happenedAt.isAfter(now) ? now : happenedAt);
    }

    private Optional<Target> target(String number, ApiKey sender) {
        return jdbc.sql("""
            select c.id, coalesce(o.key_id = :key, false) as own, coalesce(\
            """ + PublicRequests.IS_PUBLIC + """
                , false) as visible
            from cases.case_file c left join municipality.subject s on s.code = c.subject
                left join open311.origin o on o.case_id = c.id
            where c.number = :number
            """)
                .param("key", sender.id())
                .param("number", number)
                .query(Target.class)
                .optional();
    }

    private long once(Report report, ApiKey sender) {
        Instant now = clock.instant();
        Optional<Long> fresh = jdbc.sql("""
            insert into open311.partner_update (key_id, partner_update_id, case_id, status, text, media_url, happened_at, at)
            values (:key, :partnerId, :case, :status, :text, :media, :happenedAt, :now)
            on conflict (key_id, partner_update_id) do nothing returning id
            """)
                .param("key", sender.id())
                .param("partnerId", report.partnerId())
                .param("case", report.caseId())
                .param("status", report.status())
                .param("text", report.words())
                .param("media", report.mediaUrl())
                .param("happenedAt", SqlTime.of(report.happenedAt()))
                .param("now", SqlTime.of(now))
                .query(Long.class)
                .optional();
        if (fresh.isEmpty()) {
            return known(report, sender);
        }
        if (!report.own() || !speaksForApplicant(report, now)) {
            events.publishEvent(new PartnerReported(
                    report.caseId(), sender.partner(), report.words(), Actor.system("open311"), report.happenedAt()));
        }
        return fresh.get();
    }

    private long known(Report report, ApiKey sender) {
        return jdbc.sql("select id from open311.partner_update where key_id = :key and partner_update_id = :partnerId")
                .param("key", sender.id())
                .param("partnerId", report.partnerId())
                .query(Long.class)
                .single();
    }

    /** False where the case is past listening; then it is a note. */
    private boolean speaksForApplicant(Report report, Instant now) {
        // Always the case before its history.
        jdbc.sql("select 1 from cases.case_file where id = :case for no key update")
                .param("case", report.caseId())
                .query(Integer.class)
                .single();
        Case known = cases.findById(report.caseId()).orElseThrow();
        if (known.hearApplicant(report.words(), Actor.APPLICANT, now).isPresent()) {
            return false;
        }
        cases.save(known);
        long contact = contacts.open(ContactStart.in(Open311Door.CODE, null, null, report.happenedAt()));
        contacts.phase(contact, Phase.MATTER_RECORDED, null);
        contacts.end(contact);
        return true;
    }
}
