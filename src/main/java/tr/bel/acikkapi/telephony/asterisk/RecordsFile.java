package tr.bel.acikkapi.telephony.asterisk;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.telephony.Sighting;

/**
 * Call records in a file of lines that only grows, on a folder that is shared with the exchange. How far they were read is kept in the
 * database, so that any node goes on there. A file that was renamed to make room for a new one is its sibling ({@code acikkapi.csv.1}, also
 * with {@code .gz}); all that are not older than the one that was read last are read, the oldest first. What was written before the house
 * first looked is not read: it is nobody's open work. Reading a line twice changes nothing, so the position is written after what it stands
 * for.
 */
final class RecordsFile implements CallRecords {

    private static final int BLOCK = 256 * 1024;
    private static final int HEAD = 200;
    /** The head of no file at all, where there was none when the house first looked. */
    private static final String NONE = "";

    private final Path file;
    private final JdbcClient jdbc;

    RecordsFile(Path file, JdbcClient jdbc) {
        this.file = file;
        this.jdbc = jdbc;
    }

    private record Position(String head, long position) {}

    /**
     * A file of records.
     *
     * @param head its first line, by which it is known whatever its name is
     * @param begun seconds since 1970 of that line
     */
    private record Part(Path path, String head, double begun) {}

    @Override
    public int readNew(Reader reader) throws IOException {
        List<Part> parts = parts();
        Optional<Position> last = jdbc.sql(
                        "select head, position from telephony.record_position where source = :source")
                .param("source", ReadEvent.SOURCE)
                .query(Position.class)
                .optional();
        if (last.isEmpty()) {
            beginAtEnd(parts);
            return 0;
        }
        double known = begun(last.get().head());
        int lines = 0;
        for (Part part : parts) {
            if (part.head().equals(last.get().head())) {
                lines += readOn(part, last.get().position(), reader);
            } else if (part.begun() > known || part.begun() == 0) {
                lines += readOn(part, 0, reader);
            }
        }
        return lines;
    }

    private void beginAtEnd(List<Part> parts) throws IOException {
        if (parts.isEmpty()) {
            keep(NONE, 0);
            return;
        }
        Part newest = parts.getLast();
        long end = 0;
        try (InputStream in = open(newest.path())) {
            long at = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                at++;
                end = b == '\n' ? at : end;
            }
        }
        keep(newest.head(), end);
    }

    private int readOn(Part part, long from, Reader reader) throws IOException {
        int lines = 0;
        long at = from;
        try (InputStream in = open(part.path())) {
            in.mark(HEAD);
            if (!part.head().equals(head(in.readNBytes(HEAD)))) {
                return 0; // renamed in this moment: next time
            }
            in.reset();
            in.skipNBytes(from);
            byte[] block = new byte[BLOCK];
            int rest = 0;
            while (true) {
                int filled = rest + in.readNBytes(block, rest, BLOCK - rest);
                int whole = filled;
                while (whole > 0 && block[whole - 1] != '\n') {
                    whole--;
                }
                if (whole == 0) {
                    return lines;
                }
                lines += tell(new String(block, 0, whole, StandardCharsets.UTF_8), reader);
                at += whole;
                keep(part.head(), at);
                rest = filled - whole;
                System.arraycopy(block, whole, block, 0, rest);
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
                        .forEach(s -> calls.computeIfAbsent(s.key(), _ -> new ArrayList<>())
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

    /** The file and its siblings, the oldest first. */
    private List<Part> parts() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, file.getFileName() + "*")) {
            for (Path each : all) {
                String head = Files.isRegularFile(each) ? head(each) : null;
                if (head != null && (each.endsWith(file.getFileName()) || begun(head) > 0)) {
                    parts.putIfAbsent(head, new Part(each, head, begun(head)));
                }
            }
        }
        return parts.values().stream()
                .sorted(Comparator.comparingDouble(Part::begun))
                .toList();
    }

    /** When a file with this first line was begun; 0 where the line says no time. */
    private static double begun(String head) {
        String[] fields = head.split(",", 3);
        try {
            return fields.length < 2 ? 0 : Double.parseDouble(fields[1].replace("\"", ""));
        } catch (NumberFormatException noTime) {
            return 0;
        }
    }

    private static InputStream open(Path of) throws IOException {
        InputStream plain = Files.newInputStream(of);
        if (!of.toString().endsWith(".gz")) {
            return new BufferedInputStream(plain);
        }
        try {
            return new BufferedInputStream(new GZIPInputStream(plain));
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static @Nullable String head(Path of) throws IOException {
        if (!Files.isReadable(of)) {
            return null;
        }
        try (InputStream in = open(of)) {
            return head(in.readNBytes(HEAD));
        } catch (NoSuchFileException renamed) {
            return null;
        } catch (EOFException | ZipException half) {
            // Being compressed this moment, or broken: read when it is whole.
            return null;
        }
    }

    /** The first line, by which a file is known; absent before there is a whole one. It has a time to the microsecond in it. */
    private static @Nullable String head(byte[] first) {
        String text = new String(first, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        return end < 0 && first.length < HEAD
                ? null
                : text.substring(0, end < 0 ? first.length : end).replace("\0", "");
    }
}
