package tr.bel.acikkapi.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to run on a data folder. The kernel holds it and gives it back when the process dies, however it dies. The file says which
 * process owns it.
 */
final class FolderLock implements AutoCloseable {

    /**
     * Locks of this very process. They must be known without opening the file: POSIX drops a process's lock when it closes <em>any</em>
     * channel on the file, so a second look from the same process would open the door.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    /** Far behind the text, so that others can read the owner on Windows, where locks forbid reading. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or empty where another application holds it. The folder of the file exists. */
    static Optional<FolderLock> tryTake(Path file) throws IOException {
        if (!OURS.add(file)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(POSITION, 1, false);
            if (lock == null) {
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            channel.force(true);
            taken = true;
            return Optional.of(new FolderLock(file, channel));
        } finally {
            if (!taken) {
                if (channel != null) {
                    channel.close();
                }
                OURS.remove(file);
            }
        }
    }

    /** The process id of the owner, or a question mark where the file does not tell. */
    static String owner(Path file) {
        if (OURS.contains(file)) {
            return Long.toString(ProcessHandle.current().pid());
        }
        try (FileChannel reader = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(20);
            reader.read(bytes);
            String text =
                    StandardCharsets.US_ASCII.decode(bytes.flip()).toString().strip();
            return text.isEmpty() ? "?" : text;
        } catch (IOException unreadable) {
            return Files.exists(file) ? "?" : "none";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // The kernel frees the lock with the process at the latest.
        } finally {
            OURS.remove(file);
        }
    }
}
