package tr.bel.acikkapi.channel.sms;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
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

    /** Told where another node, or a resent part, put the same in before. */
    private static final String READ_AGAIN = "SAME";

    private final Conversations conversations;
    private final Sealed sealed;
    private final IncomingBell bell;
    private final News news;
    private final SmsSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    TakeIn(
            Conversations conversations,
            Sealed sealed,
            IncomingBell bell,
            News news,
            SmsSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.conversations = conversations;
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

    /** Text that some lines bring as text. */
    @Transactional
    public void take(String source, String sender, String recipient, String text) {
        whole(new Piece(source, sender, recipient, 0, Header.NONE, ""), text);
    }

    private void part(Piece piece) {
        Header header = piece.header();
        String sender = Numbers.kept(piece.sender());
        // Two parts at once: the second waits, so that one of them sees all.
        conversations.lock(sender, clock.instant());
        jdbc.sql("""
            insert into sms.part (source, sender, recipient, reference, total, sequence, sealed, at)
            values (:source, :sender, :recipient, :reference, :total, :sequence, :sealed, :at)
            on conflict on constraint sms_part_pkey do update set sealed = excluded.sealed, at = excluded.at
            """)
                .param("source", piece.source())
                .param("sender", sender)
                .param("recipient", piece.recipient())
                .param("reference", header.reference())
                .param("total", header.total())
                .param("sequence", header.sequence())
                .param("sealed", sealed.seal(piece.packed()))
                .param("at", SqlTime.of(clock.instant()))
                .update();
        List<String> parts = parts(piece, sender);
        if (parts.size() == header.total()) {
            forget(piece, sender);
            whole(piece, joined(parts));
        }
    }

    private List<String> parts(Piece piece, String sender) {
        return jdbc.sql("""
            select sealed from sms.part where source = :source and sender = :sender and recipient = :recipient
                and reference = :reference and total = :total order by sequence
            """)
                .param("source", piece.source())
                .param("sender", sender)
                .param("recipient", piece.recipient())
                .param("reference", piece.header().reference())
                .param("total", piece.header().total())
                .query((rs, row) -> Objects.requireNonNull(sealed.open(rs.getString("sealed"))))
                .list();
    }

    private void forget(Piece piece, String sender) {
        jdbc.sql("""
            delete from sms.part where source = :source and sender = :sender and recipient = :recipient
                and reference = :reference and total = :total
            """)
                .param("source", piece.source())
                .param("sender", sender)
                .param("recipient", piece.recipient())
                .param("reference", piece.header().reference())
                .param("total", piece.header().total())
                .update();
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

    private void whole(Piece piece, String text) {
        Instant now = clock.instant();
        String number = Numbers.kept(piece.sender());
        long conversation = conversations.lock(number, now);
        byte[] digest = sealed.digest(number, text);
        boolean known = jdbc.sql("""
            select exists (select 1 from sms.incoming where conversation_id = :conversation and digest = :digest
                and received_at > :since and coalesce(read_as, '') <> 'SAME')
            """)
                .param("conversation", conversation)
                .param("digest", digest)
                .param("since", SqlTime.of(now.minus(settings.same())))
                .query(Boolean.class)
                .single();
        jdbc.sql("""
            insert into sms.incoming (conversation_id, source, recipient, sealed, digest, state, read_as, next_attempt_at, received_at)
            values (:conversation, :source, :recipient, :sealed, :digest, :state, :readAs, :now, :now)
            """)
                .param("conversation", conversation)
                .param("source", piece.source())
                .param("recipient", piece.recipient())
                .param("sealed", sealed.seal(text))
                .param("digest", digest)
                .param("state", known ? "DONE" : "NEW")
                .param("readAs", known ? READ_AGAIN : null)
                .param("now", SqlTime.of(now))
                .update();
        news.tell(SmsTopic.NAME, "incoming");
        bell.afterCommit();
    }

    /** Parts whose others never came are read as far as they are there, by a person. */
    @Transactional
    public void sweepParts() {
        record Lonely(String source, String sender, String recipient, int reference, int total) {}
        List<Lonely> lonely = jdbc.sql("""
            select source, sender, recipient, reference, total from sms.part
            group by source, sender, recipient, reference, total having max(at) < :before
            """)
                .param("before", SqlTime.of(clock.instant().minus(settings.partsWait())))
                .query(Lonely.class)
                .list();
        for (Lonely l : lonely) {
            Piece key = new Piece(
                    l.source(),
                    l.sender(),
                    l.recipient(),
                    0,
                    new Header(l.reference(), l.total(), 1, false, false),
                    "");
            long conversation = conversations.lock(l.sender(), clock.instant());
            List<String> parts = parts(key, l.sender());
            if (!parts.isEmpty()) {
                forget(key, l.sender());
                whole(key, joined(parts));
                conversations.needsPerson(conversation, "PARTS");
            }
        }
    }
}
