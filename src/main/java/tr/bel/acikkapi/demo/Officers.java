package tr.bel.acikkapi.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.core.io.ClassPathResource;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.Role;

/** Who works in the directorates where none of the personas does: names in the histories of the week, whom nobody plays. */
final class Officers {

    private Officers() {}

    /** One of them. */
    record Officer(String username, String name, String directorate) {

        /** With a password that nobody knows, so that the sign-in page does not list them. */
        NewAccount account() {
            return new NewAccount(
                    username,
                    name,
                    null,
                    Set.of(Role.DIRECTORATE_OFFICER),
                    directorate,
                    UUID.randomUUID().toString(),
                    true);
        }
    }

    static List<Officer> all() {
        try (Reader csv = new InputStreamReader(
                        new ClassPathResource("demo/officers.csv").getInputStream(), StandardCharsets.UTF_8);
                CSVParser rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(csv)) {
            return rows.stream()
                    .map(row -> new Officer(row.get("username"), row.get("name"), row.get("directorate")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
