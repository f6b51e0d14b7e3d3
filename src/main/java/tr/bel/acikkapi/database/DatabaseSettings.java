package tr.bel.acikkapi.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may choose.
 *
 * @param dataDir the folder that holds everything that must be backed up: the cluster, its password, the keys
 * @param database about the embedded PostgreSQL; without meaning where {@code spring.datasource.url} is set
 * @param keys about the keys of the {@link Vault}
 */
@ConfigurationProperties("acikkapi")
record DatabaseSettings(
        @DefaultValue("./data") String dataDir,
        @DefaultValue Database database,
        @DefaultValue Keys keys) {

    /**
     * @param port the TCP port on 127.0.0.1; 0 takes a free one at every start
     * @param join true for a command that may run beside the application: it uses the server that already runs on the folder, and starts
     *     (and stops) one only where none runs
     */
    record Database(
            @DefaultValue("0") int port,
            @DefaultValue("false") boolean join) {}

    /**
     * @param file where the keys are kept; {@code keys.json} in the data folder where nothing is said
     * @param rotate true adds a new sealing key at this start; what was sealed before stays readable
     */
    record Keys(
            @Nullable String file, @DefaultValue("false") boolean rotate) {}

    Path dataPath() {
        return Path.of(dataDir).toAbsolutePath().normalize();
    }

    Path keysPath() {
        String file = keys.file();
        return file == null || file.isBlank()
                ? dataPath().resolve("keys.json")
                : Path.of(file).toAbsolutePath().normalize();
    }
}
