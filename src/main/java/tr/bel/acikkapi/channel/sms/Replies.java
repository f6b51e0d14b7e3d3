package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
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

/**
 * What the door writes back by itself, and no more than a few times a day: two machines must not talk to each other for ever. It answers at
 * once, by night too: whoever wrote is awake.
 */
@Component
class Replies {

    private static final int MOST_A_DAY = 10;
    private static final String CHATTY = "reply.";
    private static final Set<String> IMPORTANT = Set.of("sms.reply.opened", "sms.reply.answered", "sms.reply.proved");

    private final Outgoing outgoing;
    private final Conversations conversations;
    private final SmsPolicy policy;
    private final SmsSettings settings;
    private final Municipality house;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    Replies(
            Outgoing outgoing,
            Conversations conversations,
            SmsPolicy policy,
            SmsSettings settings,
            Municipality house,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.outgoing = outgoing;
        this.conversations = conversations;
        this.policy = policy;
        this.settings = settings;
        this.house = house;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Answers one message, once. Who is told a case's number is told; all else has ceilings, of the thread and of the house, for a sender can
     * be forged, and goes to Turkish mobiles only: a person looks instead.
     *
     * @param incoming the message that is answered
     * @param key of the text, whose last argument is the municipality's short name
     */
    void to(Conversation talk, long incoming, @Nullable Long caseId, String key, Object... args) {
        boolean important = IMPORTANT.contains(key);
        if (policy.month().isOver() || (!important && isTooMuch(talk))) {
            conversations.needsPerson(talk.id(), "LOOP");
            return;
        }
        Object[] all = new Object[args.length + 1];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = house.shortName();
        String text = messages.getMessage(key, all, Language.TR.locale()).replaceAll(" {2,}", " ");
        outgoing.queue(new Note(
                (important ? "told." : CHATTY) + incoming,
                talk.number(),
                Kind.REPLY,
                null,
                caseId,
                policy.prepare(text)));
    }

    private boolean isTooMuch(Conversation talk) {
        boolean turkish = Numbers.phone(talk.number())
                .filter(p -> p.isMobile() && p.e164().startsWith("+90"))
                .isPresent();
        return !turkish
                || policy.month().isNear()
                || chatted(talk.id()) >= MOST_A_DAY
                || chattedLately() >= settings.repliesAnHour();
    }

    /** A person opened the case: the number is told, if the door has told something else of the same message before. */
    void byHand(Conversation talk, long incoming, Intake.Receipt receipt) {
        String text = messages.getMessage(
                "sms.reply.opened", new Object[] {receipt.number(), house.shortName()}, Language.TR.locale());
        outgoing.queue(new Note(
                "opened." + incoming, talk.number(), Kind.REPLY, null, receipt.caseId(), policy.prepare(text)));
    }

    private long chatted(long conversation) {
        return jdbc.sql("""
            select count(*) from sms.outgoing
            where conversation_id = :conversation and kind = 'REPLY' and created_at > :since and message_id like 'reply.%'
            """)
                .param("conversation", conversation)
                .param("since", SqlTime.of(clock.instant().minus(Duration.ofDays(1))))
                .query(Long.class)
                .single();
    }

    private long chattedLately() {
        return jdbc.sql("""
            select count(*) from sms.outgoing where kind = 'REPLY' and created_at > :since and message_id like 'reply.%'
            """)
                .param("since", SqlTime.of(clock.instant().minus(Duration.ofHours(1))))
                .query(Long.class)
                .single();
    }
}
