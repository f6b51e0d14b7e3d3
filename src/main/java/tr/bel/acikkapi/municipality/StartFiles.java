package tr.bel.acikkapi.municipality;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Folders of files; each a Spring resource location that ends in a slash ({@code file:/srv/belediye/}).
 *
 * @param load read at the start, each kind of file once in the life of the database
 * @param check read, reported on standard output and nothing written; the process then ends: 0 without errors, else 1
 * @param importFrom imported over what is there, reported; the process then ends: 0 when it was stored, else 1
 * @param missing what an import does with rows that are not in its files
 */
@ConfigurationProperties("acikkapi.municipality")
record StartFiles(
        @Nullable String load,
        @Nullable String check,
        @Nullable String importFrom,
        @DefaultValue("KEEP") Missing missing) {}
