package tr.bel.acikkapi.channel.desk;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;

/** The open conversations of the desk: at most one a clerk. */
@Component
class Conversations {

    private final Contacts contacts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Conversations(Contacts contacts, JdbcClient jdbc, Clock clock) {
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Conversation> openOf(String clerk) {
        return contacts.openOf(clerk, DeskDoor.CODE)
                .flatMap(contact -> jdbc.sql("""
                    select contact_id, matter, asking, anonymous, draft from desk.conversation where contact_id = :contact
                    """)
                        .param("contact", contact.id())
                        .query((rs, row) -> new Conversation(
                                contact.id(),
                                contact.startedAt(),
                                contact.applicantId(),
                                rs.getObject("matter", UUID.class),
                                rs.getBoolean("asking"),
                                rs.getBoolean("anonymous"),
                                rs.getString("draft")))
                        .optional());
    }

    /** The open conversation, or a new one. Two presses at once: the second waits and finds the first one's. */
    @Transactional
    public Conversation openOrStart(String clerk) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:clerk, 2026112370))")
                .param("clerk", clerk)
                .query((rs, row) -> true)
                .single();
        return openOf(clerk).orElseGet(() -> start(clerk));
    }

    private Conversation start(String clerk) {
        long contact = contacts.open(ContactStart.in(DeskDoor.CODE, null, clerk, clock.instant()));
        jdbc.sql("insert into desk.conversation (contact_id, matter) values (:contact, :matter)")
                .param("contact", contact)
                .param("matter", UUID.randomUUID())
                .update();
        return openOf(clerk).orElseThrow();
    }

    /** The person before the desk is this one. */
    @Transactional
    public void identify(Conversation talk, long applicantId) {
        jdbc.sql("update desk.conversation set anonymous = false where contact_id = :contact")
                .param("contact", talk.contactId())
                .update();
        Long known = talk.applicantId();
        if (known == null || known != applicantId) {
            contacts.identify(talk.contactId(), applicantId);
        }
    }

    /** The person does not say who they are. */
    void leaveUnknown(Conversation talk) {
        jdbc.sql("update desk.conversation set anonymous = true where contact_id = :contact")
                .param("contact", talk.contactId())
                .update();
    }

    void keepDraft(Conversation talk, @Nullable String draft) {
        jdbc.sql("update desk.conversation set draft = :draft where contact_id = :contact and matter = :matter")
                .param("draft", draft)
                .param("contact", talk.contactId())
                .param("matter", talk.matter())
                .update();
    }

    /**
     * A form is settled: the clerk asks "Başka bir arzunuz var mı?", and the next matter has a form of its own. In the caller's
     * transaction.
     *
     * @param doing what settles it; not run where the same form had been settled already: of two presses the second waits
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Conversation talk, Runnable doing) {
        boolean first = jdbc.sql("""
            update desk.conversation set asking = true, draft = null, matter = :next
            where contact_id = :contact and matter = :settled
            """)
                        .param("next", UUID.randomUUID())
                        .param("contact", talk.contactId())
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
        jdbc.sql("update desk.conversation set asking = false where contact_id = :contact")
                .param("contact", talk.contactId())
                .update();
    }

    /** The person leaves. */
    @Transactional
    public void end(Conversation talk) {
        contacts.end(talk.contactId());
        jdbc.sql("delete from desk.conversation where contact_id = :contact")
                .param("contact", talk.contactId())
                .update();
    }
}
