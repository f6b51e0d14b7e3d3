package tr.bel.acikkapi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A cluster for tests: it forgets what it is told when the machine stops, and is deleted when it closes. */
public final class ThrowawayCluster implements AutoCloseable {

    private final Path folder;
    private final EmbeddedDatabase database;

    private ThrowawayCluster(Path folder, EmbeddedDatabase database) {
        this.folder = folder;
        this.database = database;
    }

    /**
     * @param folder is made and deleted again
     * @param binaries where PostgreSQL is unpacked; shared with other test processes
     */
    public static ThrowawayCluster start(Path folder, Path binaries) {
        try {
            Files.createDirectories(binaries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ThrowawayCluster(
                folder, EmbeddedDatabase.open(new EmbeddedDatabase.Plan(folder, 0, false, false, binaries)));
    }

    /** Ends and deletes a cluster whose test process died, unless that process still lives. */
    public static void sweep(Path folder) throws IOException {
        Path real = folder.toRealPath();
        Optional<FolderLock> lock = FolderLock.tryTake(real.resolve("acikkapi.lock"));
        if (lock.isPresent()) {
            try {
                Processes.of("postgres", real.resolve("postgres")).forEach(Processes::kill);
                Folders.deleteTree(real);
            } finally {
                lock.get().close();
            }
        }
    }

    public String url(String name) {
        return database.url(name);
    }

    public String user() {
        return EmbeddedDatabase.NAME;
    }

    public String password() {
        return database.password();
    }

    /** A connection that may create and drop databases. */
    public Connection superuser() throws SQLException {
        return database.connect("postgres", DataFolder.SUPERUSER);
    }

    @Override
    public void close() {
        database.close();
        try {
            Folders.deleteTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
