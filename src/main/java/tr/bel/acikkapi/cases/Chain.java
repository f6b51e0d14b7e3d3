package tr.bel.acikkapi.cases;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of the hash chain: SHA-256 over a length-prefixed encoding of a history row and the hash before it. Length prefixes make
 * the encoding unambiguous: no two different rows have the same bytes.
 */
final class Chain {

    /** What the first row of a case stands on. */
    static final Link START = new Link(0, new byte[32]);

    private Chain() {}

    @SuppressWarnings("ArrayRecordComponent") // compared with MessageDigest.isEqual
    record Link(int seq, byte[] hash) {}

    /** A row of cases.history, without its own hash. Times in microseconds, as the database keeps them. */
    @SuppressWarnings("ArrayRecordComponent") // compared with MessageDigest.isEqual
    record Row(
            long caseId,
            int seq,
            String event,
            String actorKind,
            @Nullable String actorRef,
            Instant happenedAt,
            Instant recordedAt,
            String facts,
            byte @Nullable [] contentDigest,
            byte[] previousHash) {

        byte[] hash() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                out.write(previousHash);
                out.writeLong(caseId);
                out.writeInt(seq);
                text(out, event);
                text(out, actorKind);
                text(out, actorRef);
                out.writeLong(micros(happenedAt));
                out.writeLong(micros(recordedAt));
                text(out, facts);
                prefixed(out, contentDigest);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return sha256().digest(bytes.toByteArray());
        }
    }

    static byte[] digest(byte[] salt, byte[] content) {
        MessageDigest sha256 = sha256();
        sha256.update(salt);
        return sha256.digest(content);
    }

    private static long micros(Instant t) {
        return Math.addExact(Math.multiplyExact(t.getEpochSecond(), 1_000_000L), t.getNano() / 1_000);
    }

    private static void text(DataOutputStream out, @Nullable String s) throws IOException {
        prefixed(out, s == null ? null : s.getBytes(StandardCharsets.UTF_8));
    }

    private static void prefixed(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            out.writeInt(-1);
        } else {
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
