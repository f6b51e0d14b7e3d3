package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.channel.sms.Conversations.Conversation;
import tr.bel.acikkapi.channel.sms.Outgoing.Kind;
import tr.bel.acikkapi.channel.sms.Outgoing.Note;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.SqlTime;

/** What the door writes back by itself, and no more than a few times a day: two machines must not talk to each other for ever. */
@Component
class Replies {

    private static final int MOST_A_DAY = 10;

    private final Outgoing outgoing;
    private final Conversations conversations;
    private final SmsPolicy policy;
    private final Municipality house;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    Replies(
            Outgoing outgoing,
            Conversations conversations,
            SmsPolicy policy,
            Municipality house,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.outgoing = outgoing;
        this.conversations = conversations;
        this.policy = policy;
        this.house = house;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Answers one message, once.
     *
     * @param incoming the message that is answered
     * @param key of the text, whose last argument is the municipality's short name
     */
    void to(Conversation talk, long incoming, @Nullable Long caseId, String key, Object... args) {
        if (repliedToday(talk.id()) >= MOST_A_DAY || policy.month().isOver()) {
            conversations.needsPerson(talk.id(), "LOOP");
            return;
        }
        Object[] all = new Object[args.length + 1];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = house.shortName();
        String text = messages.getMessage(key, all, Language.TR.locale());
        outgoing.queue(
                new Note("reply." + incoming, talk.number(), Kind.REPLY, null, caseId, text), policy.prepare(text));
    }

    /** A person opened the case: the number is told, if the door has told something else of the same message before. */
    void byHand(Conversation talk, long incoming, Intake.Receipt receipt) {
        String text = messages.getMessage(
                "sms.reply.opened", new Object[] {receipt.number(), house.shortName()}, Language.TR.locale());
        outgoing.queue(
                new Note("opened." + incoming, talk.number(), Kind.REPLY, null, receipt.caseId(), text),
                policy.prepare(text));
    }

    private long repliedToday(long conversation) {
        return jdbc.sql("""
            select count(*) from sms.outgoing where conversation_id = :conversation and kind = 'REPLY' and created_at > :since
            """)
                .param("conversation", conversation)
                .param("since", SqlTime.of(clock.instant().minus(Duration.ofDays(1))))
                .query(Long.class)
                .single();
    }
}
