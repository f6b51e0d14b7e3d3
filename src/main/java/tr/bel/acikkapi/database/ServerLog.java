package tr.bel.acikkapi.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** PostgreSQL's own log files, which stay out of ours: {@code postgres-<date>-<time>.log}, a new one at 10 MB. */
final class ServerLog {

    private static final int KEPT = 20;

    private ServerLog() {}

    /** What the server said in its last start: on its own output first, then in its newest file. */
    static String sinceStart(Path startLog, Path logs) throws IOException {
        StringBuilder words = new StringBuilder(read(startLog));
        List<Path> files = files(logs);
        if (words.indexOf("redirecting log output") >= 0 && !files.isEmpty()) {
            String newest = read(files.getLast());
            int start = newest.lastIndexOf("starting PostgreSQL");
            words.append('\n').append(newest.substring(Math.max(0, start)));
        }
        return words.toString();
    }

    /** The lines that name what went wrong, or whatever the tool itself said. */
    static String reason(String words, Tool.Result result) {
        String reason = words.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("ERROR"))
                .map(String::strip)
                .collect(Collectors.joining(" / "));
        return reason.isEmpty() ? result.lastWords() : reason;
    }

    /** Removes all but the newest files. */
    static void prune(Path logs) throws IOException {
        List<Path> files = files(logs);
        for (Path old : files.subList(0, Math.max(0, files.size() - KEPT))) {
            Files.deleteIfExists(old);
        }
    }

    private static List<Path> files(Path logs) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var names = Files.newDirectoryStream(logs, "postgres-*.log")) {
            names.forEach(files::add);
        }
        Collections.sort(files);
        return files;
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    }
}
