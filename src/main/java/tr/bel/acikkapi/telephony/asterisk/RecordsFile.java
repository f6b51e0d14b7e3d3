package tr.bel.acikkapi.telephony.asterisk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.telephony.Sighting;

/**
 * Call records in a file of lines that only grows, on a folder that is shared with the exchange. How far it was read is kept in the
 * database, so that any node goes on there; a file that was renamed to make room for a new one is read to its end first. Reading a line
 * twice changes nothing, so the position is written after what it stands for.
 */
final class RecordsFile implements CallRecords {

    private static final int BLOCK = 256 * 1024;
    private static final int HEAD = 200;

    private final Path file;
    private final JdbcClient jdbc;

    RecordsFile(Path file, JdbcClient jdbc) {
        this.file = file;
        this.jdbc = jdbc;
    }

    private record Position(String head, long position) {}

    @Override
    public int readNew(Reader reader) throws IOException {
        int lines = 0;
        Optional<Position> last = jdbc.sql(
                        "select head, position from telephony.record_position where source = :source")
                .param("source", ReadEvent.SOURCE)
                .query(Position.class)
                .optional();
        String head = head(file);
        long from = 0;
        if (last.isPresent()) {
            if (last.get().head().equals(head)) {
                from = last.get().position();
            } else {
                Path renamed = renamed(last.get().head());
                if (renamed != null) {
                    lines += readOn(renamed, last.get().head(), last.get().position(), reader);
                }
            }
        }
        return head == null ? lines : lines + readOn(file, head, from, reader);
    }

    private int readOn(Path of, String head, long from, Reader reader) throws IOException {
        int lines = 0;
        long at = from;
        try (RandomAccessFile open = new RandomAccessFile(of.toFile(), "r")) {
            byte[] block = new byte[BLOCK];
            while (true) {
                open.seek(at);
                int read = open.read(block);
                int whole = read;
                while (whole > 0 && block[whole - 1] != '\n') {
                    whole--;
                }
                if (whole <= 0) {
                    return lines;
                }
                lines += tell(new String(block, 0, whole, StandardCharsets.UTF_8), reader);
                at += whole;
                keep(head, at);
            }
        }
    }

    /** All lines of one call in a block at once, so that an old call does not seem to live for a moment. */
    private static int tell(String text, Reader reader) {
        Map<String, List<Sighting>> calls = new LinkedHashMap<>();
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                lines++;
                ReadRecord.of(line.strip())
                        .ifPresent(s -> calls.computeIfAbsent(s.key(), _ -> new ArrayList<>())
                                .add(s));
            }
        }
        calls.values().forEach(reader::read);
        return lines;
    }

    private void keep(String head, long position) {
        jdbc.sql("""
            insert into telephony.record_position (source, head, position) values (:source, :head, :position)
            on conflict (source) do update set head = excluded.head, position = excluded.position
            """)
                .param("source", ReadEvent.SOURCE)
                .param("head", head)
                .param("position", position)
                .update();
    }

    /** A sibling that begins as the file did when it was read last: {@code acikkapi.csv.1}. */
    private @Nullable Path renamed(String head) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return null;
        }
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(folder, file.getFileName() + "?*")) {
            for (Path sibling : siblings) {
                if (Files.isRegularFile(sibling) && head.equals(head(sibling))) {
                    return sibling;
                }
            }
        }
        return null;
    }

    /** The first line, by which a file is known; absent before there is a whole one. It has a time to the microsecond in it. */
    private static @Nullable String head(Path of) throws IOException {
        if (!Files.isReadable(of)) {
            return null;
        }
        try (RandomAccessFile open = new RandomAccessFile(of.toFile(), "r")) {
            byte[] first = new byte[HEAD];
            int read = open.read(first);
            String text = read <= 0 ? "" : new String(first, 0, read, StandardCharsets.ISO_8859_1);
            int end = text.indexOf('\n');
            return end < 0 && read < HEAD ? null : text.substring(0, end < 0 ? read : end);
        }
    }
}
