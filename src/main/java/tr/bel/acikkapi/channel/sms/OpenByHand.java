package tr.bel.acikkapi.channel.sms;

import java.util.List;
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

/** Makes a case of what a person read, once for the messages that say it. */
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

    /** The case's number; empty where a colleague made one of the messages already, or they are none of this thread. */
    @Transactional
    public Optional<String> open(Conversation talk, CaseForm form, String by) {
        jdbc.sql("select id from sms.conversation where id = :id for update")
                .param("id", talk.id())
                .query(Long.class)
                .single();
        List<Raw> meant = threads.open(talk.id()).stream()
                .filter(r -> form.messages().contains(r.id()))
                .toList();
        Optional<Phone> phone = Numbers.phone(talk.number());
        boolean mine = conversations.take(talk.id(), by);
        if (!mine || meant.isEmpty() || meant.size() < form.messages().size() || phone.isEmpty()) {
            return Optional.empty();
        }
        Raw last = meant.getLast();
        Opened opened = cases.open(new Written(
                last.id(),
                phone.get(),
                form.person().map(PersonName::full).orElse(null),
                form.id().orElse(null),
                form.said(),
                null,
                meant.getFirst().at(),
                by));
        jdbc.sql("""
            update sms.incoming set case_id = :case, contact_id = case when id = :last then coalesce(:contact, contact_id) else contact_id end,
                read_as = 'CASE'
            where id in (:ids)
            """)
                .param("case", opened.receipt().caseId())
                .param("contact", opened.contactId())
                .param("last", last.id())
                .param("ids", meant.stream().map(Raw::id).toList())
                .update();
        conversations.settled(talk.id());
        if (threads.open(talk.id()).isEmpty()) {
            boolean _ = conversations.seen(talk.id(), threads.last(talk.id()));
        }
        replies.byHand(talk, last.id(), opened.receipt());
        return Optional.of(opened.receipt().number());
    }
}
