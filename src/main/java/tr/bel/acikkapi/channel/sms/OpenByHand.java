package tr.bel.acikkapi.channel.sms;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.channel.sms.Conversations.Conversation;
import tr.bel.acikkapi.channel.sms.OpenCase.Opened;
import tr.bel.acikkapi.channel.sms.OpenCase.Written;
import tr.bel.acikkapi.channel.sms.Threads.Raw;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;

/** Makes a case of what a person read, once for a message. */
@Component
class OpenByHand {

    private final OpenCase cases;
    private final Threads threads;
    private final Conversations conversations;
    private final Replies replies;
    private final JdbcClient jdbc;

    OpenByHand(OpenCase cases, Threads threads, Conversations conversations, Replies replies, JdbcClient jdbc) {
        this.cases = cases;
        this.threads = threads;
        this.conversations = conversations;
        this.replies = replies;
        this.jdbc = jdbc;
    }

    /** The case's number; empty where a colleague made one of the message already, or it is none of this thread. */
    @Transactional
    public Optional<String> open(Conversation talk, CaseForm form, String by) {
        jdbc.sql("select id from sms.conversation where id = :id for update")
                .param("id", talk.id())
                .query(Long.class)
                .single();
        Optional<Raw> raw = threads.lastOpen(talk.id()).filter(r -> r.id() == form.message());
        Optional<Phone> phone = Numbers.phone(talk.number());
        if (raw.isEmpty() || phone.isEmpty()) {
            return Optional.empty();
        }
        Opened opened = cases.open(new Written(
                raw.get().id(),
                phone.get(),
                form.person().map(PersonName::full).orElse(null),
                form.id().orElse(null),
                form.said(),
                null,
                raw.get().at(),
                by));
        jdbc.sql("update sms.incoming set case_id = :case, contact_id = coalesce(:contact, contact_id), read_as"
                        + " = 'CASE' where id = :id")
                .param("case", opened.receipt().caseId())
                .param("contact", opened.contactId())
                .param("id", raw.get().id())
                .update();
        conversations.settled(talk.id());
        boolean _ = conversations.seen(talk.id());
        replies.byHand(talk, raw.get().id(), opened.receipt());
        return Optional.of(opened.receipt().number());
    }
}
