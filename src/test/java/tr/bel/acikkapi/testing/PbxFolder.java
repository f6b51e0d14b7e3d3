package tr.bel.acikkapi.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where the real Asterisk is: Debian 12 has none, so the one of the release before it lies in a folder of its own. It is looked for in
 * {@code ACIKKAPI_PBX}, {@code /var/cache/acikkapi/pbx} and {@code ~/.cache/acikkapi/pbx}, and installed into the second where root and
 * debootstrap are there.
 */
public final class PbxFolder {

    /** Said where it is not there. */
    public static final String HOW =
            "SKIPPED-EXCHANGE: no Asterisk and no sipp here. As root on Debian: apt-get install -y"
                + " --no-install-recommends debootstrap sip-tester && debootstrap --variant=minbase"
                + " --include=asterisk,asterisk-modules bullseye /var/cache/acikkapi/pbx http://deb.debian.org/debian"
                + " (or name the folder in ACIKKAPI_PBX)";

    private static final Path SYSTEM = Path.of("/var/cache/acikkapi/pbx");
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private PbxFolder() {}

    /** The folder, installed first where that is possible; empty where there is none. */
    public static Optional<Path> find() {
        if (!runs("sipp", "-v")) {
            apt("sip-tester");
        }
        if (!runs("sipp", "-v")) {
            return Optional.empty();
        }
        Optional<Path> there = there();
        if (there.isEmpty()) {
            install();
            there = there();
        }
        return there;
    }

    private static Optional<Path> there() {
        return Stream.of(
                        Path.of(System.getenv().getOrDefault("ACIKKAPI_PBX", SYSTEM.toString())),
                        SYSTEM,
                        Path.of(System.getProperty("user.home"), ".cache/acikkapi/pbx"))
                .filter(p -> Files.isExecutable(p.resolve("usr/sbin/asterisk"))
                        && Files.exists(p.resolve("usr/lib/asterisk/modules/app_queue.so"))
                        && Files.exists(p.resolve("usr/lib/asterisk/modules/chan_pjsip.so")))
                .findFirst();
    }

    /** Its own loader: it needs its own, older C library. */
    static Path loader(Path pbx) throws IOException {
        try (var files = Files.list(pbx.resolve("usr/lib/x86_64-linux-gnu"))) {
            return files.filter(f -> f.getFileName().toString().matches("ld-(linux-x86-64|2\\.\\d+)\\.so(\\.2)?"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no loader in " + pbx));
        }
    }

    private static void install() {
        if (!"root".equals(System.getProperty("user.name")) || !runs("apt-get", "--version")) {
            return;
        }
        if (!runs("debootstrap", "--version")) {
            apt("debootstrap");
        }
        for (String mirror : List.of("http://deb.debian.org/debian", "http://archive.debian.org/debian")) {
            if (run(List.of(
                    "debootstrap",
                    "--variant=minbase",
                    "--include=asterisk,asterisk-modules",
                    "bullseye",
                    SYSTEM.toString(),
                    mirror))) {
                return;
            }
        }
    }

    private static void apt(String name) {
        if ("root".equals(System.getProperty("user.name"))) {
            run(List.of("apt-get", "install", "-y", "--no-install-recommends", name));
        }
    }

    private static boolean runs(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS);
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
