package tr.bel.acikkapi.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's own {@code postmaster.pid}: its process, its port and whether it is ready (lines 1, 4 and 8 of the file, as in PostgreSQL's
 * {@code pidfile.h}).
 *
 * @param pid 0 where the file is empty or cut off
 */
record PostmasterFile(long pid, int port, String status) {

    private static final String NAME = "postmaster.pid";

    /** Higher than any process id that a system gives out, so a server with it is surely dead. */
    private static final long NOBODY = Integer.MAX_VALUE;

    static Optional<PostmasterFile> in(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve(NAME), StandardCharsets.ISO_8859_1);
            String status = lines.size() > 7 ? lines.get(7).strip() : "";
            return Optional.of(new PostmasterFile(Math.abs(number(lines, 0)), (int) number(lines, 3), status));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    boolean isReady() {
        return status.equals("ready");
    }

    /** Whether some process lives under the number, ours or a stranger. */
    boolean isNumberTaken() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /**
     * Makes the file harmless where no server of this cluster lives but PostgreSQL would think so: the number has passed to a stranger, or
     * a crash left the file empty. Only the number changes; by the shared memory key in the rest PostgreSQL still notices orphaned
     * backends of the old server and waits for their end.
     */
    static void markDead(Path cluster) throws IOException {
        Path file = cluster.resolve(NAME);
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
        if (number(lines, 0) == 0) {
            Files.delete(file);
            return;
        }
        lines.set(0, Long.toString(NOBODY));
        Files.write(file, lines, StandardCharsets.ISO_8859_1);
    }

    private static long number(List<String> lines, int index) {
        try {
            return index < lines.size() ? Long.parseLong(lines.get(index).strip()) : 0;
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
