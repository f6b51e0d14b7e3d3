package tr.bel.acikkapi.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The data folder: what lies where. */
record DataFolder(Path root) {

    static final String SUPERUSER = "postgres";

    /** Our PostgreSQL's major version, as PG_VERSION in a cluster says it. */
    static final String MAJOR = "18";

    /** Creates what is missing. The path loses its links, so that it compares equal to what processes were started with. */
    static DataFolder at(Path path) {
        try {
            OwnerOnly.createFolder(path);
            DataFolder folder = new DataFolder(path.toRealPath());
            OwnerOnly.createFolder(folder.logs());
            if (!Files.isWritable(folder.root)) {
                throw DatabaseTrouble.notWritable(path, null);
            }
            return folder;
        } catch (IOException e) {
            throw DatabaseTrouble.notWritable(path, e);
        }
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path logs() {
        return root.resolve("log");
    }

    Path lockFile() {
        return root.resolve("acikkapi.lock");
    }

    Path passwordFile() {
        return root.resolve("database.password");
    }

    /** Refuses a cluster of another major version, which would otherwise fail with a riddle. */
    void checkVersion() throws IOException {
        Path file = cluster().resolve("PG_VERSION");
        if (Files.exists(file)) {
            String found = Files.readString(file).strip();
            if (!found.equals(MAJOR)) {
                throw DatabaseTrouble.otherMajorVersion(cluster(), found, MAJOR);
            }
            if (!Files.exists(passwordFile())) {
                throw DatabaseTrouble.passwordLost(passwordFile());
            }
        }
    }

    /** The password of the embedded database; made at the first call. */
    String password() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            OwnerOnly.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
        }
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }
}
