package tr.bel.acikkapi.database;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * PostgreSQL processes that a killed application left behind, known by their command line, never by a number alone: a number may long
 * belong to somebody else.
 */
final class Processes {

    private Processes() {}

    /** Living processes of the program that were started with this very path as one of their arguments. */
    static Stream<ProcessHandle> of(String program, Path argument) {
        return ProcessHandle.allProcesses().filter(process -> wasStartedAs(process, program, argument));
    }

    /** Ends the process at once and waits for its end. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        try {
            process.onExit().get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillThere) {
            // Who needs it gone finds it again and says so.
        }
    }

    static boolean wasStartedAs(ProcessHandle process, String program, Path argument) {
        List<String> words = commandLine(process);
        return !words.isEmpty()
                && isProgram(words.getFirst(), program)
                && (words.contains(argument.toString()) || hidesArguments(words, argument));
    }

    private static boolean isProgram(String path, String program) {
        Path name =
                path.isEmpty() || path.indexOf('\0') >= 0 ? null : Path.of(path).getFileName();
        return name != null
                && (name.toString().equals(program) || name.toString().equals(program + ".exe"));
    }

    /** Windows does not show the arguments of others; there the program's place in our own data folder must do. */
    private static boolean hidesArguments(List<String> words, Path argument) {
        return Tool.isWindows()
                && words.size() == 1
                && Path.of(words.getFirst())
                        .startsWith(argument.resolveSibling(".").normalize());
    }

    private static List<String> commandLine(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.exists(proc)) {
            try {
                // Everybody may read it, unlike /proc/…/exe, which the JDK would need.
                return Arrays.asList(new String(Files.readAllBytes(proc), nativeCharset()).split("\0"));
            } catch (IOException ended) {
                return List.of();
            }
        }
        ProcessHandle.Info info = process.info();
        return Stream.concat(info.command().stream(), info.arguments().stream().flatMap(Arrays::stream))
                .toList();
    }

    private static Charset nativeCharset() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    }
}
