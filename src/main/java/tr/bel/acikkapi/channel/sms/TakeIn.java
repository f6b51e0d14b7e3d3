package tr.bel.acikkapi.channel.sms;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Takes messages in: when this returns, the message is kept, and the message centre may be told so. What it sends again is known by its
 * number and words.
 */
@Component
class TakeIn {

    /** More than 255 parts of an SMS hold. */
    private static final int LONGEST = 40_000;

    /** Told where another node, or a resent part, put the same in before. */
    private static final String READ_AGAIN = "SAME";

    private final Conversations conversations;
    private final Parts parts;
    private final Sealed sealed;
    private final IncomingBell bell;
    private final News news;
    private final SmsSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    TakeIn(
            Conversations conversations,
            Parts parts,
            Sealed sealed,
            IncomingBell bell,
            News news,
            SmsSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.conversations = conversations;
        this.parts = parts;
        this.sealed = sealed;
        this.bell = bell;
        this.news = news;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void take(Piece piece) {
        if (piece.isWhole()) {
            whole(
                    piece,
                    Piece.text(piece.coding(), piece.header(), HexFormat.of().parseHex(piece.octets())));
        } else {
            part(piece);
        }
    }

    /**
     * What some lines bring as text.
     *
     * @param id by which the other side knows it; blank where it has none
     */
    record Text(String words, String id) {}

    /** The same message again, by its id where it has one, is known. */
    @Transactional
    public void take(String source, String sender, String recipient, Text text) {
        Piece piece = new Piece(source, sender, recipient, 0, Header.NONE, "");
        if (text.id().isEmpty()) {
            whole(piece, text.words());
            return;
        }
        long conversation = conversations.lock(Numbers.kept(sender), clock.instant());
        boolean known = jdbc.sql(
                        "select exists (select 1 from sms.incoming where source = :source and provider_id = :id)")
                .param("source", source)
                .param("id", text.id())
                .query(Boolean.class)
                .single();
        if (!known) {
            put(new Kept(piece, conversation, shortened(text.words()), text.id(), null));
        }
    }

    private void part(Piece piece) {
        String sender = Numbers.kept(piece.sender());
        // Two parts at once: the second waits, so that one of them sees all.
        conversations.lock(sender, clock.instant());
        parts.keep(piece, sender).map(TakeIn::joined).ifPresent(text -> whole(piece, text));
    }

    /** The text of the parts that are there: octets of the same alphabet first put together, for a letter may be cut in two. */
    private static String joined(List<String> packed) {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        String alphabet = "";
        for (String part : packed) {
            String[] fields = part.split(" ", -1);
            String own = fields[0] + " " + fields[1] + " " + fields[2];
            if (!own.equals(alphabet)) {
                text.append(text(alphabet, octets));
                octets.reset();
                alphabet = own;
            }
            octets.writeBytes(HexFormat.of().parseHex(fields[3]));
        }
        return text.append(text(alphabet, octets)).toString();
    }

    private static String text(String alphabet, ByteArrayOutputStream octets) {
        if (alphabet.isEmpty()) {
            return "";
        }
        String[] fields = alphabet.split(" ", -1);
        Header tables = new Header(0, 1, 1, Boolean.parseBoolean(fields[1]), Boolean.parseBoolean(fields[2]));
        return Piece.text(Integer.parseInt(fields[0]), tables, octets.toByteArray());
    }

    private void whole(Piece piece, String whole) {
        String text = shortened(whole);
        String number = Numbers.kept(piece.sender());
        long conversation = conversations.lock(number, clock.instant());
        boolean known = isKnown(conversation, sealed.digest(number, text));
        put(new Kept(piece, conversation, text, null, known ? READ_AGAIN : null));
    }

    private static String shortened(String whole) {
        return whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    }

    /**
     * Whether the same words of the same number were told already: a matter within a day, while nothing else came of it; short answers
     * such as EVET may well be said twice, so they are the same for a moment only, in which a centre repeats what was not acknowledged.
     */
    private boolean isKnown(long conversation, byte[] digest) {
        return jdbc.sql("""
            select exists (select 1 from sms.incoming i join sms.conversation c on c.id = i.conversation_id
                where i.conversation_id = :conversation and i.digest = :digest and coalesce(i.read_as, '') <> 'SAME'
                    and (i.received_at > :since and (i.state = 'NEW' or i.read_as in ('CASE', 'ASKED') or i.read_as = 'PERSON' and c.person)
                        or i.received_at > :moment))
            """)
                .param("conversation", conversation)
                .param("digest", digest)
                .param("since", SqlTime.of(clock.instant().minus(settings.same())))
                .param("moment", SqlTime.of(clock.instant().minus(settings.repeated())))
                .query(Boolean.class)
                .single();
    }

    /**
     * A message as it is put in.
     *
     * @param id of the other side; absent where it has none
     * @param readAs absent where it is still to be read
     */
    private record Kept(
            Piece piece,
            long conversation,
            String text,
            @Nullable String id,
            @Nullable String readAs) {}

    private void put(Kept kept) {
        jdbc.sql("""
            insert into sms.incoming (conversation_id, source, recipient, provider_id, sealed, digest, state, read_as, next_attempt_at, received_at)
            values (:conversation, :source, :recipient, :provider, :sealed, :digest, :state, :readAs, :now, :now)
            """)
                .param("conversation", kept.conversation())
                .param("source", kept.piece().source())
                .param("recipient", kept.piece().recipient())
                .param("provider", kept.id())
                .param("sealed", sealed.seal(kept.text()))
                .param("digest", sealed.digest(Numbers.kept(kept.piece().sender()), kept.text()))
                .param("state", kept.readAs() == null ? "NEW" : "DONE")
                .param("readAs", kept.readAs())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        news.tell(SmsTopic.NAME, "incoming");
        bell.afterCommit();
    }

    /** Parts whose others never came are read as far as they are there, by a person and not by the machine. */
    @Transactional
    public void sweepParts() {
        for (Piece lonely : parts.lonely(settings.partsWait())) {
            long conversation = conversations.lock(lonely.sender(), clock.instant());
            List<String> there = parts.takeOut(lonely);
            if (!there.isEmpty()) {
                put(new Kept(lonely, conversation, joined(there), null, "PERSON"));
                conversations.needsPerson(conversation, "PARTS");
            }
        }
        parts.forgetJoined(settings.same());
    }
}
