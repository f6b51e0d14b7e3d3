package tr.bel.acikkapi.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, which travel in our jar as one archive. They are unpacked into a folder named after the archive's digest: under a
 * temporary name first, then renamed, so that a folder with the right name is always whole.
 */
final class PostgresBinaries {

    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final String PREFIX = "postgres-bin-";
    private static final String UNFINISHED = ".unpacking-";

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}, unpacked into {@code shelf} where it is not there yet. */
    static Path unpackedIn(Path shelf) throws IOException {
        Path target = shelf.resolve(PREFIX + digest());
        if (!Files.isDirectory(target)) {
            log.info("Unpacking PostgreSQL into {}", target);
            Path unfinished = shelf.resolve(
                    target.getFileName() + UNFINISHED + ProcessHandle.current().pid());
            Folders.deleteTree(unfinished);
            Files.createDirectories(unfinished);
            unpack(unfinished);
            rename(unfinished, target);
        }
        return target;
    }

    /** Removes what an interrupted unpacking and older releases left. Only for a shelf that nobody else uses. */
    static void tidy(Path shelf, Path inUse) throws IOException {
        try (var names = Files.newDirectoryStream(shelf, PREFIX + "*")) {
            for (Path folder : names) {
                if (!folder.equals(inUse)) {
                    Folders.deleteTree(folder);
                }
            }
        }
    }

    private static void rename(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.force(target.toAbsolutePath().resolveSibling("."));
        } catch (IOException e) {
            // On a shared shelf another process may have been faster; its copy is as good as ours.
            if (!Files.isDirectory(target)) {
                throw e;
            }
            Folders.deleteTree(unfinished);
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream archive = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("the archive reaches outside of its folder: " + entry.getName());
                }
                unpackEntry(tar, entry, path);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            tar.transferTo(out);
            // A power cut after the rename must not leave a whole-looking folder of empty files.
            channel.force(false);
        }
        if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, true)) {
            throw new IOException("cannot make executable: " + path);
        }
    }

    private static String digest() throws IOException {
        try (InputStream archive = archive();
                DigestInputStream digest = new DigestInputStream(archive, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream archive() {
        String name = archiveName(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + name);
        if (archive == null) {
            throw DatabaseTrouble.noBinaries(System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        }
        return archive;
    }

    /** How the binaries' artifacts name their archive, e.g. {@code postgres-linux-x86_64.txz}. */
    static String archiveName(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        String machine = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch.toLowerCase(Locale.ROOT);
        };
        return "postgres-" + system + "-" + machine + ".txz";
    }
}
