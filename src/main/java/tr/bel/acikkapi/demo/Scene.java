package tr.bel.acikkapi.demo;

import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of {@code demo/week.csv}: an application, and what followed.
 *
 * @param ago hours before now at which it was received
 * @param reach a telephone, an e-mail address, an address with a space in it, or {@code anonim}
 * @param flags of {@code hidden} and {@code photo}
 */
record Scene(
        int ago,
        String door,
        String name,
        String reach,
        String neighbourhood,
        String address,
        String landmark,
        String subject,
        List<String> flags,
        String text,
        List<Step> then) {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * What somebody did.
     *
     * @param after receipt
     * @param verb the act's word, as in the addresses of the forms
     * @param words what it needs: a directorate, a code and an explanation, …
     */
    record Step(Duration after, String verb, String words) {

        static Step of(String written) {
            String[] parts = written.strip().split(" ", 3);
            return new Step(
                    Duration.ofHours(Long.parseLong(parts[0].substring(1))),
                    parts[1],
                    parts.length < 3 ? "" : parts[2]);
        }

        /** The first word, where the rest is a sentence. */
        String code() {
            return words.substring(0, words.indexOf(' '));
        }

        String sentence() {
            return words.substring(words.indexOf(' ') + 1);
        }
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    static List<Scene> read(Reader csv) throws IOException {
        try (var rows = FORMAT.parse(csv)) {
            return rows.stream().map(Scene::of).toList();
        }
    }

    private static Scene of(CSVRecord row) {
        return new Scene(
                Integer.parseInt(row.get("ago")),
                row.get("door"),
                row.get("name"),
                row.get("reach"),
                row.get("neighbourhood"),
                row.get("address"),
                row.get("landmark"),
                row.get("subject"),
                List.of(row.get("flags").split(" ")),
                row.get("text"),
                Arrays.stream(row.get("then").split(" > "))
                        .filter(s -> !s.isBlank())
                        .map(Step::of)
                        .toList());
    }
}
