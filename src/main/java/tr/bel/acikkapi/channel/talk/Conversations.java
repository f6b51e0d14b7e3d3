package tr.bel.acikkapi.channel.talk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.contact.ContactRow;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * The open conversations: at most one of a member of staff at a door. It goes on after the line is cut: what is typed is finished, though
 * the contact has ended.
 */
@Component
public class Conversations {

    private final Contacts contacts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Conversations(Contacts contacts, JdbcClient jdbc, Clock clock) {
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            long contactId,
            UUID matter,
            boolean asking,
            boolean anonymous,
            @Nullable String draft,
            Instant startedAt) {}

    public Optional<Conversation> openOf(StaffedDoor door, String staff) {
        return jdbc.sql("""
            select contact_id, matter, asking, anonymous, draft, started_at
              from talk.conversation where door = :door and staff_username = :staff
            """)
                .param("door", door.code())
                .param("staff", staff)
                .query(Row.class)
                .optional()
                .map(r -> new Conversation(
                        door.code(),
                        staff,
                        r.contactId(),
                        r.startedAt(),
                        contacts.byId(r.contactId())
                                .map(ContactRow::applicantId)
                                .orElse(null),
                        r.matter(),
                        r.asking(),
                        r.anonymous(),
                        r.draft()));
    }

    /** The open conversation, or a new one. Two presses at once: the second waits and finds the first one's. */
    @Transactional
    public Conversation openOrStart(StaffedDoor door, String staff) {
        waitForMine(door, staff);
        return openOf(door, staff).orElseGet(() -> begin(door, staff, contact(door, staff)));
    }

    private long contact(StaffedDoor door, String staff) {
        return door.contactOf(staff)
                .orElseGet(() -> contacts.open(ContactStart.in(door.code(), null, staff, clock.instant())));
    }

    /**
     * The open conversation; where there is none, one about this contact, which was opened elsewhere (an exchange's call) and which this
     * member of staff answers now.
     */
    @Transactional
    public Conversation openOrTake(StaffedDoor door, String staff, long contact) {
        waitForMine(door, staff);
        return openOf(door, staff).orElseGet(() -> begin(door, staff, contact));
    }

    private void waitForMine(StaffedDoor door, String staff) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:door || ' ' || :staff, 2026112370))")
                .param("door", door.code())
                .param("staff", staff)
                .query((rs, row) -> true)
                .single();
    }

    private Conversation begin(StaffedDoor door, String staff, long contact) {
        jdbc.sql("""
            insert into talk.conversation (contact_id, door, staff_username, matter, started_at)
            values (:contact, :door, :staff, :matter, :now)
            """)
                .param("contact", contact)
                .param("door", door.code())
                .param("staff", staff)
                .param("matter", UUID.randomUUID())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return openOf(door, staff).orElseThrow();
    }

    /** The person of the conversation is this one. */
    @Transactional
    public void identify(Conversation talk, long applicantId) {
        jdbc.sql("update talk.conversation set anonymous = false where contact_id = :contact and staff_username"
                        + " = :staff")
                .param("contact", talk.contactId())
                .param("staff", talk.staff())
                .update();
        Long known = talk.applicantId();
        if (known == null || known != applicantId) {
            contacts.identify(talk.contactId(), applicantId);
        }
    }

    /** The person does not say who they are. */
    void leaveUnknown(Conversation talk) {
        jdbc.sql("update talk.conversation set anonymous = true where contact_id = :contact and staff_username"
                        + " = :staff")
                .param("contact", talk.contactId())
                .param("staff", talk.staff())
                .update();
    }

    /** What is typed and not saved yet, as {@link TalkPages} keeps it. */
    void keepDraft(Conversation talk, @Nullable String draft) {
        jdbc.sql("update talk.conversation set draft = :draft where contact_id = :contact and staff_username ="
                        + " :staff and matter = :matter")
                .param("draft", draft)
                .param("contact", talk.contactId())
                .param("staff", talk.staff())
                .param("matter", talk.matter())
                .update();
    }

    /**
     * A form is settled: "Başka bir arzunuz var mı?" is asked, and the next matter has a form of its own. In the caller's transaction.
     *
     * @param doing what settles it; not run where the same form had been settled already: of two presses the second waits
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Conversation talk, Runnable doing) {
        boolean first = jdbc.sql("""
            update talk.conversation set asking = true, draft = null, matter = :next
            where contact_id = :contact and staff_username = :staff and matter = :settled
            """)
                        .param("next", UUID.randomUUID())
                        .param("contact", talk.contactId())
                        .param("staff", talk.staff())
                        .param("settled", talk.matter())
                        .update()
                == 1;
        if (first) {
            doing.run();
            contacts.phase(talk.contactId(), Phase.ASKED_ANYTHING_ELSE, null);
        }
    }

    /** There is something else. */
    void goOn(Conversation talk) {
        jdbc.sql("update talk.conversation set asking = false where contact_id = :contact and staff_username = :staff")
                .param("contact", talk.contactId())
                .param("staff", talk.staff())
                .update();
    }

    /** The person leaves, or left before. Whether this is the press that ended it. */
    @Transactional
    public boolean end(Conversation talk) {
        contacts.end(talk.contactId());
        return jdbc.sql("delete from talk.conversation where contact_id = :contact and staff_username = :staff")
                        .param("contact", talk.contactId())
                        .param("staff", talk.staff())
                        .update()
                == 1;
    }
}
