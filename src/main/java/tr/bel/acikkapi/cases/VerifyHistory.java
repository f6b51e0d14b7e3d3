package tr.bel.acikkapi.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads every history row, computes every hash anew, and names each row at which a chain is broken: a row changed, a row missing, content
 * changed behind its digest, or a case without any history. Erased content is no fault.
 */
@Component
public class VerifyHistory {

    private static final int MOST_FAULTS = 100;

    private final JdbcClient jdbc;
    private final ChainSeal seal;

    VerifyHistory(JdbcClient jdbc, ChainSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /**
     * What was found.
     *
     * @param faults the first hundred, in order of case and row
     */
    public record Report(long cases, long rows, List<Fault> faults) {

        public boolean isWhole() {
            return faults.isEmpty();
        }
    }

    /**
     * A broken link.
     *
     * @param seq the row, 0 where the case has no history at all
     */
    public record Fault(String caseNumber, int seq, Kind kind) {

        /** What is wrong with the row. */
        public enum Kind {
            ROW_CHANGED,
            ROW_MISSING,
            /** Rows were cut off at the end, or the whole chain was written anew without our key. */
            HEAD_DIFFERS,
            CONTENT_CHANGED,
            NO_HISTORY
        }
    }

    /** Verifies every case, in one consistent snapshot; memory does not grow with the number of cases. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report verify() {
        return verifyNow();
    }

    /** In the caller's transaction. */
    Report verifyNow() {
        Walk walk = new Walk();
        jdbc.sql("""
            select c.number, h.*, k.salt, k.content, e.seq as head_seq, e.hash as head_hash, e.seal
            from cases.case_file c
            left join cases.history_head e on e.case_id = c.id
            left join cases.history h on h.case_id = c.id
            left join cases.history_content k on k.case_id = h.case_id and k.seq = h.seq
            order by c.id, h.seq
            """).withFetchSize(500).query(walk::row);
        walk.end();
        return new Report(walk.cases, walk.rows, List.copyOf(walk.faults));
    }

    /** The state of one pass over all rows. */
    private final class Walk {

        private final List<Fault> faults = new ArrayList<>();
        private long cases;
        private long rows;
        private String number = "";
        private Chain.Link last = Chain.START;
        private Runnable headCheck = () -> {};

        void row(ResultSet rs) throws SQLException {
            String current = rs.getString("number");
            if (!current.equals(number)) {
                end();
                number = current;
                last = Chain.START;
                cases++;
                headCheck = headOf(rs);
            }
            if (rs.getObject("seq") == null) {
                fault(0, Fault.Kind.NO_HISTORY);
                return;
            }
            rows++;
            check(rs, rs.getInt("seq"));
        }

        /** Looks at the head of the chain that was walked last. */
        void end() {
            headCheck.run();
            headCheck = () -> {};
        }

        private Runnable headOf(ResultSet rs) throws SQLException {
            if (rs.getObject("seq") == null) {
                return () -> {};
            }
            long caseId = rs.getLong("case_id");
            int seq = rs.getInt("head_seq");
            byte[] hash = rs.getBytes("head_hash");
            byte[] sealed = rs.getBytes("seal");
            return () -> {
                boolean whole = seq == last.seq()
                        && MessageDigest.isEqual(hash, last.hash())
                        && sealed != null
                        && MessageDigest.isEqual(sealed, seal.of(caseId, seq, last.hash()));
                if (!whole) {
                    fault(last.seq(), Fault.Kind.HEAD_DIFFERS);
                }
            };
        }

        private void check(ResultSet rs, int seq) throws SQLException {
            byte[] digest = rs.getBytes("content_digest");
            Chain.Row row = new Chain.Row(
                    rs.getLong("case_id"),
                    seq,
                    rs.getString("event"),
                    rs.getString("actor_kind"),
                    rs.getString("actor_ref"),
                    rs.getTimestamp("happened_at").toInstant(),
                    rs.getTimestamp("recorded_at").toInstant(),
                    rs.getString("facts"),
                    digest,
                    rs.getBytes("previous_hash"));
            byte[] hash = rs.getBytes("hash");
            if (seq != last.seq() + 1) {
                fault(last.seq() + 1, Fault.Kind.ROW_MISSING);
            } else if (!MessageDigest.isEqual(row.previousHash(), last.hash())
                    || !MessageDigest.isEqual(row.hash(), hash)) {
                fault(seq, Fault.Kind.ROW_CHANGED);
            }
            if (!contentFits(digest, rs.getBytes("salt"), rs.getString("content"))) {
                fault(seq, Fault.Kind.CONTENT_CHANGED);
            }
            last = new Chain.Link(seq, hash);
        }

        private boolean contentFits(byte @Nullable [] digest, byte @Nullable [] salt, @Nullable String content) {
            if (salt == null || content == null) {
                return true;
            }
            return digest != null
                    && MessageDigest.isEqual(digest, Chain.digest(salt, content.getBytes(StandardCharsets.UTF_8)));
        }

        private void fault(int seq, Fault.Kind kind) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(number, seq, kind));
            }
        }
    }
}
