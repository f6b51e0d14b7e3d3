package tr.bel.acikkapi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Our part of the server's configuration, written anew at every start into {@code acikkapi.conf}, which postgresql.conf includes last. What
 * is not named here (memory, autovacuum, ...) an operator may set in postgresql.conf or with ALTER SYSTEM.
 */
final class ServerConfiguration {

    static final String INCLUDE = "\n# Written anew at every start of Açık Kapı:\ninclude = 'acikkapi.conf'\n";

    private static final String DURABLE = """
        fsync = on
        full_page_writes = on
        synchronous_commit = on
        """;

    /** For tests whose data nobody will miss. */
    private static final String FORGETFUL = """
        fsync = off
        full_page_writes = off
        synchronous_commit = off
        """;

    private final String text;

    ServerConfiguration(Path cluster, Path logs, boolean durable) {
        this.text = """
            # Do not edit: Açık Kapı writes this file anew at every start.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            password_encryption = 'scram-sha-256'
            timezone = 'Europe/Istanbul'
            log_timezone = 'Europe/Istanbul'
            lc_messages = 'C'

            # The server's own log: a file of its own, a new one at 10 MB.
            logging_collector = on
            log_directory = %s
            log_filename = 'postgres-%%Y%%m%%d-%%H%%M%%S.log'
            log_file_mode = 0600
            log_rotation_size = 10MB
            log_rotation_age = 0
            log_line_prefix = '%%m [%%p] '
            # Neither statements nor the values in details ("Key (email)=(...) already exists") belong into a log: they may be
            # somebody's personal data (KVKK 6698).
            log_min_error_statement = panic
            log_error_verbosity = terse

            %s\
            """.formatted(quoted(relativeOrSame(cluster, logs)), durable ? DURABLE : FORGETFUL);
    }

    void writeTo(Path cluster, int port) throws IOException {
        Files.writeString(cluster.resolve("acikkapi.conf"), text + "port = " + port + "\n");
    }

    /** Relative to the cluster, so that a data folder can be moved. */
    private static Path relativeOrSame(Path cluster, Path logs) {
        return cluster.relativize(logs);
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace('\\', '/').replace("'", "''") + "'";
    }
}
