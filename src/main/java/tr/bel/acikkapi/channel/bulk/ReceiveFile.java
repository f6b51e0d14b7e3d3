package tr.bel.acikkapi.channel.bulk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.shared.Refusal;

/** Takes a file apart into rows, all or none. */
@Component
class ReceiveFile {

    /** The most bytes of a file. */
    static final int LARGEST = 50 * 1024 * 1024;

    private static final int BATCH = 500;

    private final Jobs jobs;
    private final Rows rows;
    private final TransactionTemplate transaction;

    ReceiveFile(Jobs jobs, Rows rows, TransactionTemplate transaction) {
        this.jobs = jobs;
        this.rows = rows;
        this.transaction = transaction;
    }

    /** What became of it: the import, or why there is none. */
    record Received(Optional<Long> job, Optional<Refusal> refusal) {}

    Received receive(String source, String fileName, byte[] bytes, String username) {
        Optional<Refusal> refused = refusal(source, bytes);
        if (refused.isPresent()) {
            return new Received(Optional.empty(), refused);
        }
        Received received = transaction.execute(status -> {
            Received result = read(source, fileName, bytes, username);
            if (result.refusal().isPresent()) {
                status.setRollbackOnly();
            }
            return result;
        });
        if (received == null) {
            throw new IllegalStateException("the transaction gave no answer");
        }
        return received;
    }

    private static Optional<Refusal> refusal(String source, byte[] bytes) {
        if (!source.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            return Optional.of(Refusal.of("bulk.file.source"));
        }
        if (bytes.length == 0) {
            return Optional.of(Refusal.of("bulk.file.missing"));
        }
        return bytes.length > LARGEST
                ? Optional.of(Refusal.of("bulk.file.tooLarge", LARGEST / 1024 / 1024))
                : Optional.empty();
    }

    private Received read(String source, String fileName, byte[] bytes, String username) {
        long job = jobs.create(source, fileName, sha256(bytes), username);
        List<TableReader.Line> batch = new ArrayList<>();
        TableReader[] table = new TableReader[1];
        table[0] = new TableReader(line -> {
            batch.add(line);
            if (batch.size() == BATCH) {
                rows.add(job, batch, table[0].titles().size());
                batch.clear();
            }
        });
        Optional<Refusal> broken =
                XlsxFile.looksLike(bytes) ? XlsxFile.read(bytes, table[0]) : CsvFile.read(bytes, table[0]);
        Optional<Refusal> refused = broken.or(table[0]::refusal);
        if (refused.isPresent()) {
            return new Received(Optional.empty(), refused);
        }
        if (!batch.isEmpty()) {
            rows.add(job, batch, table[0].titles().size());
        }
        jobs.setHeaders(job, table[0].titles());
        return new Received(Optional.of(job), Optional.empty());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
