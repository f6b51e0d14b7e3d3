package tr.bel.acikkapi.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/**
 * Why the database (or the vault) cannot start, in words for the operator. Spring Boot prints the description and the action of this
 * exception, wherever it stands in the chain of causes, instead of a stack trace.
 */
final class DatabaseTrouble extends FailureAnalyzedException {

    private DatabaseTrouble(String description, String action, @Nullable Throwable cause) {
        super(description, action);
        if (cause != null) {
            initCause(cause);
        }
    }

    static DatabaseTrouble of(String description, String action) {
        return new DatabaseTrouble(description, action, null);
    }

    static DatabaseTrouble of(String description, String action, @Nullable Throwable cause) {
        return new DatabaseTrouble(description, action, cause);
    }

    static DatabaseTrouble alreadyRunning(Path folder, String owner) {
        return of(
                "Another Açık Kapı already runs on " + folder + " (process " + owner + "). Nothing was changed.",
                "Use the one that runs, or stop it first, or give this one a folder of its own with"
                        + " --acikkapi.data-dir=/another/folder. A command that may run beside the application takes"
                        + " --acikkapi.database.join=true.");
    }

    static DatabaseTrouble notWritable(Path path, @Nullable Throwable cause) {
        return of(
                "The data folder cannot be written: " + path
                        + (cause == null
                                ? ""
                                : " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ")"),
                "Give the user that runs Açık Kapı the right to write there, or choose another folder with"
                        + " --acikkapi.data-dir=/another/folder.",
                cause);
    }

    static DatabaseTrouble diskFull(Path folder, @Nullable Throwable cause) {
        return of(
                "There is no space left on the disk that holds " + folder + ".",
                "Free some space (a new database needs about 200 MB) and start again; what was left half-finished is"
                        + " thrown away by itself.",
                cause);
    }

    static DatabaseTrouble portTaken(int port) {
        return of(
                "The database cannot listen on 127.0.0.1:" + port + ": another program uses this port.",
                "Stop that program, or choose another port with --acikkapi.database.port=…, or leave the setting out"
                        + " and a free port is taken.");
    }

    static DatabaseTrouble otherMajorVersion(Path cluster, String found, String ours) {
        return of(
                "The data in " + cluster + " was written by PostgreSQL " + found + "; this Açık Kapı brings PostgreSQL "
                        + ours + ", which cannot read it. Nothing was changed.",
                "Start the release of Açık Kapı that wrote it, take a dump there (pg_dump), and load it into a new data"
                        + " folder of this release.");
    }

    static DatabaseTrouble noBinaries(String system) {
        return of(
                "This jar holds no PostgreSQL for " + system + ".",
                "Build it on such a machine, or with -Dpostgres-binaries.platform=… (linux-amd64, linux-arm64v8,"
                    + " darwin-amd64, darwin-arm64v8, windows-amd64), or name an outside PostgreSQL 15 or newer with"
                    + " spring.datasource.url.");
    }

    static DatabaseTrouble rootWithoutNamespaces() {
        return of(
                "Açık Kapı runs as root, which PostgreSQL refuses, and this machine does not allow user namespaces"
                        + " (unshare -U) to step down by.",
                "Run Açık Kapı as an ordinary user that owns the data folder.");
    }

    static DatabaseTrouble passwordLost(Path file) {
        return of(
                "The database exists but its password file is gone: " + file,
                "Bring the file back from the backup of the data folder; it belongs to the cluster beside it.");
    }

    static DatabaseTrouble toolFailed(String what, String lastWords, Path log) {
        return of(
                what + " PostgreSQL says: " + (lastWords.isBlank() ? "nothing" : lastWords),
                "Read " + log + " for the whole story, put right what it names, and start again.");
    }

    static DatabaseTrouble notDurable(String setting, String value) {
        return of(
                "The database runs with " + setting + "=" + value + ", so a crash could lose what was said to be saved."
                        + " Açık Kapı does not start on such a database.",
                "Set " + setting + " to on (look for it in postgresql.conf, postgresql.auto.conf and ALTER ROLE or"
                        + " ALTER DATABASE settings) and start again.");
    }

    static DatabaseTrouble outsideUnreachable(String url, Throwable cause) {
        return of(
                "The database of spring.datasource.url cannot be used: " + url + " (" + cause.getMessage() + ")",
                "Check that the server runs and that address, name and password are right (spring.datasource.url,"
                        + " .username, .password); or leave spring.datasource.url out, and Açık Kapı brings its own"
                        + " database.",
                cause);
    }

    static DatabaseTrouble outsideUnfit(String url, String why) {
        return of(
                "The database of spring.datasource.url is not one that Açık Kapı can use: " + url + " " + why,
                "Name a PostgreSQL 15 or newer with encoding UTF8, or leave spring.datasource.url out, and Açık Kapı"
                        + " brings its own database.");
    }

    static DatabaseTrouble keysMissing(Path file) {
        return of(
                "The key file " + file + " is missing, but the database holds data sealed with its keys. With new keys"
                        + " nobody could ever read that data again, so Açık Kapı does not start.",
                "Bring the key file back from its backup (on a second node: copy it from the first), or name it with"
                        + " acikkapi.keys.file.");
    }

    static DatabaseTrouble keysDoNotFit(Path file, String which) {
        return of(
                "The key file " + file + " does not belong to this database: " + which,
                "Bring back the newest copy of the key file that was used with this database, or name it with"
                        + " acikkapi.keys.file.");
    }

    static DatabaseTrouble keysUnreadable(Path file, Throwable cause) {
        return of(
                "The key file " + file + " cannot be read (" + cause.getMessage() + ").",
                "Bring it back from its backup and see that the user that runs Açık Kapı may read it.",
                cause);
    }
}
