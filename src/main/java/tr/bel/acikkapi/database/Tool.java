package tr.bel.acikkapi.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Runs one of PostgreSQL's own programs to its end. What it prints goes to a file, never to a pipe: a server started by it may keep its
 * output open for years.
 */
final class Tool {

    private static final List<String> STEP_DOWN = stepDown();

    private final Path programs;
    private final Path output;

    /**
     * @param programs the {@code bin} folder
     * @param output where the words of the last program are kept
     */
    Tool(Path programs, Path output) {
        this.programs = programs;
        this.output = output;
    }

    /** What a program left behind. */
    record Result(int exitCode, String words) {
        boolean succeeded() {
            return exitCode == 0;
        }

        /** The last lines, in one. */
        String lastWords() {
            List<String> lines = words.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - 4), lines.size()).stream()
                    .collect(Collectors.joining(" / "));
        }
    }

    Path output() {
        return output;
    }

    /** Runs the program; one that takes longer than the limit is ended and counts as failed. */
    Result run(Duration limit, String program, List<String> arguments) {
        List<String> command = new ArrayList<>(STEP_DOWN);
        command.add(programs.resolve(isWindows() ? program + ".exe" : program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.PIPE);
        // Messages in English, so that we can read them, and no settings of psql users.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("LANGUAGE", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = waitFor(process, limit);
            String words = Files.exists(output) ? Files.readString(output, StandardCharsets.ISO_8859_1) : "";
            return new Result(ended ? process.exitValue() : -1, words);
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        }
    }

    private static boolean waitFor(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** PostgreSQL refuses to run as root. In a user namespace without a mapping we are nobody, who still owns root's files. */
    private static List<String> stepDown() {
        return isRoot() && canUnshare() ? List.of("unshare", "-U") : List.of();
    }

    /** Whether we are root and have no way to step down. */
    static boolean isStuckAsRoot() {
        return isRoot() && STEP_DOWN.isEmpty();
    }

    private static boolean isRoot() {
        Path self = Path.of("/proc/self");
        try {
            return Files.isDirectory(self)
                    ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                    : "root".equals(System.getProperty("user.name"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    private static boolean canUnshare() {
        try {
            Process process = new ProcessBuilder("unshare", "-U", "id", "-un")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return waitFor(process, Duration.ofSeconds(20)) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
