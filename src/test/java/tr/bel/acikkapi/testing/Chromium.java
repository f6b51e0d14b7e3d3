package tr.bel.acikkapi.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the machine's Chromium; on a Debian where we are root, installs it; otherwise says exactly what to do. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    static Path path() {
        return find().or(Chromium::install)
                .orElseThrow(() -> new IllegalStateException("No Chromium: install one (Debian: apt-get install"
                        + " chromium; Fedora: dnf install chromium; macOS: brew install chromium) or set"
                        + " CHROMIUM=/path/to/chromium"));
    }

    private static Optional<Path> find() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        Stream<Path> onPath = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> install() {
        boolean debianRoot =
                "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/etc/debian_version"));
        if (!debianRoot) {
            return Optional.empty();
        }
        try {
            int code = new ProcessBuilder(
                            "sh",
                            "-c",
                            "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y"
                                    + " --no-install-recommends chromium")
                    .inheritIO()
                    .start()
                    .waitFor();
            return code == 0 ? find() : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
