package tr.bel.acikkapi.directorate.contractor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Attachments;
import tr.bel.acikkapi.cases.Attachments.AttachmentRow;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.directorate.AssignmentFiles;
import tr.bel.acikkapi.directorate.AssignmentView;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.staff.StaffMember;

/** An officer hands an assignment over to a contractor, and takes the link back. */
@Component
class HandOver {

    static final int MOST_DAYS = 90;
    private static final int LONGEST_WORDS = 4_000;

    private final ContractorLinks links;
    private final Contractors contractors;
    private final AssignmentFiles assignments;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Clock clock;
    private final ZoneId zone;

    HandOver(
            ContractorLinks links,
            Contractors contractors,
            AssignmentFiles assignments,
            Attachments attachments,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Vault vault,
            Clock clock,
            ZoneId zone) {
        this.links = links;
        this.contractors = contractors;
        this.assignments = assignments;
        this.attachments = attachments;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.vault = vault;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What is handed over.
     *
     * @param contractor its id
     * @param days how long the link opens, counted from today
     * @param words what the firm reads
     * @param photos attachments of the applicant that the firm may see; others are left out
     */
    record Order(long contractor, int days, String words, List<Long> photos) {}

    /**
     * What is wrong, and at which field.
     *
     * @param field empty where the assignment is in no state for it, whatever was typed
     */
    record Fault(String field, Refusal refusal) {}

    Optional<Fault> hand(AssignmentView assignment, Order order, StaffMember who) {
        Optional<Contractor> contractor =
                contractors.byId(order.contractor(), assignment.directorate()).filter(Contractor::active);
        if (contractor.isEmpty()) {
            return fault("contractor", "contractor.unknown");
        }
        if (order.days() < 1 || order.days() > MOST_DAYS) {
            return fault("days", "contractor.days", MOST_DAYS);
        }
        if (order.words().isEmpty() || order.words().length() > LONGEST_WORDS) {
            return fault("words", "contractor.words.length", LONGEST_WORDS);
        }
        try {
            return Objects.requireNonNull(
                    transaction.execute(status -> hand(assignment, contractor.get(), order, who)));
        } catch (DuplicateKeyException alreadyWithOne) {
            return fault("", "contractor.already");
        }
    }

    private Optional<Fault> hand(AssignmentView seen, Contractor contractor, Order order, StaffMember who) {
        jdbc.sql("select id from directorate.assignment where id = :id for no key update")
                .param("id", seen.id())
                .query(Long.class)
                .single();
        if (!assignments.byId(seen.id()).orElseThrow().status().isOpen()) {
            return fault("", "contractor.ended");
        }
        Instant now = clock.instant();
        jdbc.sql("""
            update directorate.contractor_link set withdrawn_at = :now
            where assignment_id = :assignment and withdrawn_at is null and accepted_at is null and expires_at < :now
            """)
                .param("now", SqlTime.of(now))
                .param("assignment", seen.id())
                .update();
        LocalDate until = LocalDate.ofInstant(now, zone).plusDays(order.days());
        long link = insert(seen, contractor, order, until, who, now);
        List<Long> known = attachments.ofCase(seen.caseId()).stream()
                .filter(a -> a.isPicture() && !a.evidence())
                .map(AttachmentRow::id)
                .toList();
        order.photos().stream()
                .filter(known::contains)
                .distinct()
                .forEach(photo -> jdbc.sql(
                                "insert into directorate.contractor_photo (link_id, attachment_id) values (:link,"
                                        + " :photo)")
                        .param("link", link)
                        .param("photo", photo)
                        .update());
        events.publishEvent(new ContractorEvent.ContractorCharged(
                seen.caseId(), contractor.firm(), until, Actor.staff(who.username()), now));
        return Optional.empty();
    }

    private long insert(
            AssignmentView seen, Contractor contractor, Order order, LocalDate until, StaffMember who, Instant now) {
        String nonce = LinkToken.nonce();
        return jdbc.sql("""
            insert into directorate.contractor_link
                (assignment_id, contractor_id, words, nonce, token_hash, issued_by, issued_at, expires_at)
            values (:assignment, :contractor, :words, :nonce, :hash, :by, :now, :until) returning id
            """)
                .param("assignment", seen.id())
                .param("contractor", contractor.id())
                .param("words", order.words())
                .param("nonce", nonce)
                .param("hash", LinkToken.of(nonce, vault).hash())
                .param("by", who.username())
                .param("now", SqlTime.of(now))
                .param("until", SqlTime.of(until.plusDays(1).atStartOfDay(zone).toInstant()))
                .query(Long.class)
                .single();
    }

    /** The link opens no more from this moment. */
    void withdraw(ContractorLink seen, StaffMember who) {
        transaction.executeWithoutResult(status -> {
            ContractorLink link = links.locked(seen.id());
            if (link.withdrawnAt() == null && link.acceptedAt() == null) {
                Instant now = clock.instant();
                jdbc.sql("update directorate.contractor_link set withdrawn_at = :now where id = :id")
                        .param("now", SqlTime.of(now))
                        .param("id", link.id())
                        .update();
                events.publishEvent(new ContractorEvent.LinkWithdrawn(
                        link.caseId(), link.firm(), Actor.staff(who.username()), now));
            }
        });
    }

    private static Optional<Fault> fault(String field, String key, Object... args) {
        return Optional.of(new Fault(field, Refusal.of(key, args)));
    }
}
