package tr.bel.acikkapi.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.deadline.LegalBasis;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Who may not use the quick doors for a while, by whom and why. Rows are only ever added: a block is what was decided, lifting it is a fact
 * of its own, and it ends by itself. Telephones, mailboxes and identity numbers are kept as keyed hashes.
 */
@Component
public class Blocks {

    /** The longest that somebody may be blocked; longer needs a new decision. */
    static final int MOST_DAYS = 90;

    private static final String CONTEXT = "moderation.block";
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Blocks(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A block as the administrator sees it.
     *
     * @param whom masked
     * @param doors names with commas
     * @param liftedBy absent where it was not lifted before its time
     */
    record Row(
            long id,
            String whom,
            String doors,
            String reason,
            Instant until,
            String by,
            Instant at,
            @Nullable String liftedBy,
            @Nullable Instant liftedAt,
            @Nullable String liftReason) {

        public Set<QuickDoor> quickDoors() {
            return QuickDoor.read(doors);
        }
    }

    /** Who is meant: masked for people, and what they are known by. */
    record Whom(String shown, List<String> marks) {
        Whom {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Until when this application may not come through this door; empty where it may. A petition always may, and so may a request for
     * information: a block is for what has neither a law's form nor a law's name.
     *
     * @param sender as they named themselves; absent for somebody who stays unknown
     */
    public Optional<Instant> on(QuickDoor door, Kind kind, @Nullable ApplicantDetails sender) {
        return sender == null || isPetition(sender) || isFree(kind) ? Optional.empty() : until(door, marks(sender));
    }

    /** The same for whatever comes through this partner. */
    public Optional<Instant> onPartner(QuickDoor door, Kind kind, long key) {
        return isFree(kind) ? Optional.empty() : until(door, List.of(partner(key)));
    }

    /**
     * Whether the sender has told what law 3071 art. 4 asks of a petition: name and address. Its third element, the signature, has no
     * form on the web; the house answers what comes there as if it were signed, and so it counts here.
     */
    public static boolean isPetition(ApplicantDetails sender) {
        String address = sender.postalAddress();
        return sender.name() != null && address != null && !address.isBlank();
    }

    private static boolean isFree(Kind kind) {
        return LegalBasis.of(kind, true).isInformation();
    }

    private Optional<Instant> until(QuickDoor door, List<String> marks) {
        return marks.isEmpty()
                ? Optional.empty()
                : jdbc.sql("""
                    select max(b.until) from moderation.block b join moderation.block_mark m on m.block_id = b.id
                    where m.mark in (:marks) and :door = any (string_to_array(b.doors, ',')) and b.until > :now
                        and not exists (select from moderation.block_lift l where l.block_id = b.id)
                    """)
                        .param("marks", marks.stream().map(this::hash).toList())
                        .param("door", door.name())
                        .param("now", SqlTime.of(clock.instant()))
                        .query((rs, _) ->
                                Optional.ofNullable(rs.getTimestamp(1)).map(t -> t.toInstant()))
                        .single();
    }

    /** From now on. */
    @Transactional
    public long block(Whom whom, Set<QuickDoor> doors, String reason, Instant until, String by) {
        Instant now = clock.instant();
        if (doors.isEmpty()
                || whom.marks().isEmpty()
                || !until.isAfter(now)
                || until.isAfter(now.plus(DAY.multipliedBy(MOST_DAYS + 1L)))) {
            throw new IllegalArgumentException("a block that no form lets through");
        }
        long id = jdbc.sql("""
            insert into moderation.block (whom, doors, reason, until, by, at) values (:whom, :doors, :reason, :until, :by, :at)
            returning id
            """)
                .param("whom", whom.shown())
                .param("doors", QuickDoor.write(doors))
                .param("reason", reason)
                .param("until", SqlTime.of(until))
                .param("by", by)
                .param("at", SqlTime.of(now))
                .query(Long.class)
                .single();
        for (String mark : Set.copyOf(whom.marks())) {
            jdbc.sql("insert into moderation.block_mark (block_id, mark) values (:block, :mark)")
                    .param("block", id)
                    .param("mark", hash(mark))
                    .update();
        }
        return id;
    }

    /** Ends it before its time; false where it is over already. */
    @Transactional
    public boolean lift(long id, String reason, String by) {
        return jdbc.sql("""
            insert into moderation.block_lift (block_id, reason, by, at)
            select b.id, :reason, :by, :now from moderation.block b where b.id = :id and b.until > :now
            on conflict do nothing
            """)
                        .param("id", id)
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", SqlTime.of(clock.instant()))
                        .update()
                == 1;
    }

    /** All that ever were of somebody who is known by one of these, the oldest first. */
    List<Row> ofMarks(List<String> marks) {
        return marks.isEmpty()
                ? List.of()
                : jdbc.sql("""
                    select b.id, b.whom, b.doors, b.reason, b.until, b.by, b.at, l.by as lifted_by, l.at as lifted_at, l.reason as lift_reason
                    from moderation.block b left join moderation.block_lift l on l.block_id = b.id
                    where exists (select from moderation.block_mark m where m.block_id = b.id and m.mark in (:marks)) order by b.id
                    """)
                        .param("marks", marks.stream().map(this::hash).toList())
                        .query(Row.class)
                        .list();
    }

    /** Those in force, the next to end first. */
    List<Row> inForce() {
        return rows("b.until > :now and l.block_id is null", "b.until, b.id");
    }

    /** Those that are over, the last first. */
    List<Row> over() {
        return rows("b.until <= :now or l.block_id is not null", "b.id desc");
    }

    private List<Row> rows(String which, String order) {
        return jdbc.sql("""
            select b.id, b.whom, b.doors, b.reason, b.until, b.by, b.at, l.by as lifted_by, l.at as lifted_at, l.reason as lift_reason
            from moderation.block b left join moderation.block_lift l on l.block_id = b.id
            where %s order by %s limit 200
            """.formatted(which, order))
                .param("now", SqlTime.of(clock.instant()))
                .query(Row.class)
                .list();
    }

    /** By what somebody is known again: whatever of it they give. */
    static List<String> marks(ApplicantDetails who) {
        List<String> marks = new ArrayList<>();
        Phone phone = who.phone();
        EmailAddress email = who.email();
        NationalId identity = who.nationalId();
        if (phone != null) {
            marks.add(phone(phone));
        }
        if (email != null) {
            marks.add(mailbox(email));
        }
        if (identity != null) {
            marks.add("identity:" + identity.digits());
        }
        return marks;
    }

    static String phone(Phone phone) {
        return "phone:" + phone.e164();
    }

    static String mailbox(EmailAddress email) {
        return "mailbox:" + email.value().toLowerCase(Locale.ROOT);
    }

    static String partner(long key) {
        return "partner:" + key;
    }

    private byte[] hash(String mark) {
        return vault.fingerprint(mark, CONTEXT);
    }
}
