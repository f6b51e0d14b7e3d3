package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Parts of long messages that wait for the others. Those of a message that is whole are remembered by their fingerprints, for a centre
 * whose answer was lost sends the last one again. In the caller's transaction, the thread locked.
 */
@Component
class Parts {

    private static final String ONE = " source = :source and sender = :sender and recipient = :recipient"
            + " and reference = :reference and total = :total ";

    private final Sealed sealed;
    private final JdbcClient jdbc;
    private final Clock clock;

    Parts(Sealed sealed, JdbcClient jdbc, Clock clock) {
        this.sealed = sealed;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a part; all of them, in order, where it was the last that was missing. */
    Optional<List<String>> keep(Piece piece, String sender) {
        Header header = piece.header();
        byte[] digest = sealed.digest(sender, piece.packed());
        if (isJoined(piece, sender, digest)) {
            return Optional.empty();
        }
        // The same reference with other words is another message: references begin anew after 255.
        bound("delete from sms.part where joined_at is not null and " + ONE, piece, sender)
                .update();
        bound("""
            insert into sms.part (source, sender, recipient, reference, total, sequence, sealed, digest, at)
            values (:source, :sender, :recipient, :reference, :total, :sequence, :sealed, :digest, :at)
            on conflict on constraint sms_part_pkey do update set sealed = excluded.sealed, digest = excluded.digest, at = excluded.at
            """, piece, sender)
                .param("sequence", header.sequence())
                .param("sealed", sealed.seal(piece.packed()))
                .param("digest", digest)
                .param("at", SqlTime.of(clock.instant()))
                .update();
        List<String> all = waiting(piece, sender);
        if (all.size() < header.total()) {
            return Optional.empty();
        }
        bound("update sms.part set joined_at = :now, sealed = null where " + ONE, piece, sender)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return Optional.of(all);
    }

    private boolean isJoined(Piece piece, String sender, byte[] digest) {
        return bound(
                        "select exists (select 1 from sms.part where joined_at is not null and sequence = :sequence"
                                + " and digest = :digest and " + ONE + ")",
                        piece,
                        sender)
                .param("sequence", piece.header().sequence())
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    private List<String> waiting(Piece piece, String sender) {
        return bound(
                        "select sealed from sms.part where sealed is not null and " + ONE + " order by sequence",
                        piece,
                        sender)
                .query((rs, row) -> Objects.requireNonNull(sealed.open(rs.getString("sealed"))))
                .list();
    }

    /** Messages whose other parts have not come for so long; one piece names each. */
    List<Piece> lonely(Duration wait) {
        record Lonely(String source, String sender, String recipient, int reference, int total) {}
        return jdbc
                .sql("""
                    select source, sender, recipient, reference, total from sms.part where joined_at is null
                    group by source, sender, recipient, reference, total having max(at) < :before
                    """)
                .param("before", SqlTime.of(clock.instant().minus(wait)))
                .query(Lonely.class)
                .list()
                .stream()
                .map(l -> new Piece(
                        l.source(),
                        l.sender(),
                        l.recipient(),
                        0,
                        new Header(l.reference(), l.total(), 1, false, false),
                        ""))
                .toList();
    }

    /** What is there of it, which is not waited for any more. */
    List<String> takeOut(Piece lonely) {
        List<String> there = waiting(lonely, lonely.sender());
        bound("delete from sms.part where joined_at is null and " + ONE, lonely, lonely.sender())
                .update();
        return there;
    }

    /** Forgets fingerprints that are so old. */
    void forgetJoined(Duration age) {
        jdbc.sql("delete from sms.part where joined_at < :before")
                .param("before", SqlTime.of(clock.instant().minus(age)))
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, Piece piece, String sender) {
        return jdbc.sql(sql)
                .param("source", piece.source())
                .param("sender", sender)
                .param("recipient", piece.recipient())
                .param("reference", piece.header().reference())
                .param("total", piece.header().total());
    }
}
